import "server-only";
import type { HolidayEvent } from "@/lib/catalogue/events";
import { canManageProducts, holidaysVisibleTo } from "@/lib/catalogue/policy";
import type { RemoveHolidayInput } from "@/lib/catalogue/schema/holiday";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Answers the seller's address. Errors: `forbidden`, `notFound`. */
export async function removeHoliday(actor: Actor, { holidayId }: RemoveHolidayInput) {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const holiday = await tx.shopHoliday.findFirst({
      where: { AND: [{ id: holidayId }, holidaysVisibleTo(actor)] },
      select: { id: true, sellerId: true, seller: { select: { slug: true } } },
    });
    if (!holiday) throw new AppError("notFound");
    await tx.shopHoliday.delete({ where: { id: holiday.id } });
    const event: HolidayEvent = { type: "holiday.removed", subjectId: holiday.sellerId };
    await record(tx, actor, event);
    return holiday.seller;
  });
}
