import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { storeSlip } from "@/lib/payments/commands/store-slip";
import type { PaymentEvent } from "@/lib/payments/events";
import { canPayNow } from "@/lib/payments/model/status";
import { canAnnounceTransfers, transfersVisibleTo } from "@/lib/payments/policy";
import type { AnnounceTransferInput } from "@/lib/payments/schema";
import { days, later, now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** A transfer is announced within weeks, not years. Days. */
const OLDEST = 120;

function sentDay(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`);
  const tomorrow = later(dayInYiwu(now()), days(1));
  if (day >= tomorrow) throw new AppError("dateInFuture", { field: "sentOn" });
  if (day < later(tomorrow, -days(OLDEST))) throw new AppError("invalidValue", { field: "sentOn" });
  return day;
}

/**
 * The buyer says that money is on its way; it shows to both sides and moves nothing. The same key is
 * the same announcement. Errors: `notFound`, `forbidden`, `orderMoved`, `dateInFuture`, `slipKind`,
 * `slipTooLarge`, `keyUsed`.
 */
export async function announceTransfer(actor: Actor, input: AnnounceTransferInput) {
  if (actor.kind !== "buyer" || !canAnnounceTransfers(actor)) throw new AppError("forbidden");
  const visible = { AND: [{ id: input.instalmentId }, transfersVisibleTo(actor)] };
  const instalment = await db.instalment.findFirst({ where: visible });
  if (!instalment) throw new AppError("notFound");
  const sentOn = sentDay(input.sentOn);
  const slipKey = input.slip ? await storeSlip(input.slip) : null;

  return transaction(async (tx) => {
    const [order] = await tx.$queryRaw<{ status: string }[]>`
      select status::text from "Order" where id = ${instalment.orderId}::uuid for update`;
    const known = await tx.transfer.findUnique({
      where: { buyerCompanyId_key: { buyerCompanyId: actor.companyId, key: input.key } },
    });
    if (known) {
      const isSame = known.instalmentId === instalment.id && known.amountFen === input.amount;
      if (!isSame) throw new AppError("keyUsed");
      return { transferId: known.id };
    }
    if (!order || !canPayNow(order.status as Parameters<typeof canPayNow>[0]))
      throw new AppError("orderMoved");
    const transfer = await tx.transfer.create({
      data: {
        instalmentId: instalment.id,
        buyerCompanyId: instalment.buyerCompanyId,
        sellerCompanyId: instalment.sellerCompanyId,
        key: input.key,
        amountFen: input.amount,
        sentOn,
        payer: input.payer,
        isThirdParty: input.isThirdParty,
        slipKey,
        announcedById: actor.userId,
        announcedAt: now(),
      },
    });
    await record(tx, actor, {
      type: "payment.announced",
      subjectId: instalment.orderId,
      data: { transferId: transfer.id, kind: instalment.kind, amountFen: String(input.amount) },
    } satisfies PaymentEvent);
    return { transferId: transfer.id };
  });
}
