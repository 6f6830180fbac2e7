import "server-only";
import type { HolidayEvent } from "@/lib/catalogue/events";
import { canManageProducts } from "@/lib/catalogue/policy";
import type { AddHolidayInput } from "@/lib/catalogue/schema/holiday";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

const toIso = (day: Date) => day.toISOString().slice(0, 10);

/** The same days sent again are one holiday. Answers the seller's address. */
export async function addHoliday(actor: Actor, input: AddHolidayInput) {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const sellerId = actor.companyId;
  return transaction(async (tx) => {
    const { count } = await tx.shopHoliday.createMany({
      data: { ...input, sellerId },
      skipDuplicates: true,
    });
    const data = { firstDay: toIso(input.firstDay), lastDay: toIso(input.lastDay) };
    const event: HolidayEvent = { type: "holiday.added", subjectId: sellerId, data };
    if (count > 0) await record(tx, actor, event);
    return tx.company.findUniqueOrThrow({ where: { id: sellerId }, select: { slug: true } });
  });
}
