import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { CreditEvent } from "@/lib/orders/events";
import { ORDERS_BEFORE_CREDIT } from "@/lib/orders/model/credit";
import { canGrantCredit } from "@/lib/orders/policy";
import type { CreditLineInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Credit is for those who came back: `creditTooEarly` with how many orders it takes. */
async function refuseStranger(tx: Tx, pair: { buyerCompanyId: string; sellerCompanyId: string }) {
  const known = await tx.order.count({ where: pair });
  if (known === 0) throw new AppError("notFound");
  const collected = await tx.order.count({
    where: { ...pair, status: { in: ["picked_up", "closed"] } },
  });
  if (collected < ORDERS_BEFORE_CREDIT)
    throw new AppError("creditTooEarly", { values: { count: ORDERS_BEFORE_CREDIT } });
}

/**
 * The seller's owner grants a buyer credit, or changes it; a limit below what is owed stops new orders
 * on credit only. `version` is what the form was opened with: 0 where there was none.
 * Errors: `forbidden`, `notFound`, `creditTooEarly`, `conflict`.
 */
export async function setCreditLine(actor: Actor, input: CreditLineInput) {
  if (!canGrantCredit(actor)) throw new AppError("forbidden");
  const pair = { buyerCompanyId: input.buyerCompanyId, sellerCompanyId: actor.companyId };
  await transaction(async (tx) => {
    await refuseStranger(tx, pair);
    const line = {
      limitFen: input.limit,
      days: input.days,
      grantedById: actor.userId,
      updatedAt: now(),
    };
    if (input.version === 0) {
      const { count } = await tx.creditLine.createMany({
        data: [{ ...pair, ...line }],
        skipDuplicates: true,
      });
      if (count === 0) throw new AppError("conflict");
    } else {
      const { count } = await tx.creditLine.updateMany({
        where: { ...pair, version: input.version },
        data: { ...line, version: { increment: 1 } },
      });
      if (count === 0) throw new AppError("conflict");
    }
    await record(tx, actor, {
      type: "credit.set",
      subjectId: pair.buyerCompanyId,
      data: {
        sellerCompanyId: pair.sellerCompanyId,
        limitFen: String(input.limit),
        days: input.days,
      },
    } satisfies CreditEvent);
  });
}
