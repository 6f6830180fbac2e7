import "server-only";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { sharesOf } from "@/lib/payments/commands/announce-transfer";
import { lockParts } from "@/lib/payments/commands/apply-money";
import { bookTransfer } from "@/lib/payments/commands/book-transfer";
import { findTransfer } from "@/lib/payments/commands/decide";
import { findLine, takeLine } from "@/lib/payments/commands/take-line";
import { referencesIn } from "@/lib/payments/model/matching";
import { canPayNow } from "@/lib/payments/model/status";
import { canReadStatements, transfersVisibleTo } from "@/lib/payments/policy";
import type { BookUnannouncedInput } from "@/lib/payments/schema/bank-statement";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

type Line = Awaited<ReturnType<typeof findLine>>;

/** The parts that the line itself names, of one buyer, whose orders can be paid. */
async function payableParts(tx: Tx, actor: Actor, line: Line, ids: readonly string[]) {
  const parts = await tx.instalment.findMany({
    where: { AND: [{ id: { in: [...ids] } }, transfersVisibleTo(actor)] },
  });
  const [first] = parts;
  if (!first || parts.length !== new Set(ids).size) throw new AppError("notFound");
  const named = referencesIn(line);
  const isNamed = parts.every(({ reference }) => named.includes(reference));
  const isOneBuyer = parts.every((part) => part.buyerCompanyId === first.buyerCompanyId);
  if (!isNamed || !isOneBuyer) throw new AppError("matchUnsure");
  const { buyerCompanyId, sellerCompanyId } = first;
  const locked = await lockParts(tx, { buyerCompanyId, sellerCompanyId }, ids);
  const orders = await tx.order.findMany({
    where: { id: { in: parts.map(({ orderId }) => orderId) } },
    select: { confirmedAt: true },
  });
  if (!orders.every(canPayNow)) throw new AppError("orderMoved");
  return { parts: locked.filter(({ id }) => ids.includes(id)), buyerCompanyId, sellerCompanyId };
}

/** What the buyer did not announce is written down as if: the payer, the day and the sum are the bank's. */
async function announce(
  tx: Tx,
  actor: Actor & SellerActor,
  line: Line,
  { parts, buyerCompanyId, sellerCompanyId }: Awaited<ReturnType<typeof payableParts>>,
) {
  const { id } = await tx.transfer.create({
    data: {
      buyerCompanyId,
      sellerCompanyId,
      key: newId(),
      amountFen: line.amountFen,
      sentOn: line.bookedOn,
      payer: line.payer,
      announcedById: actor.userId,
      announcedAt: now(),
    },
  });
  await tx.transferShare.createMany({
    data: sharesOf(parts, line.amountFen).map((share, index) => ({
      ...share,
      transferId: id,
      buyerCompanyId,
      sellerCompanyId,
      position: index + 1,
    })),
  });
  return id;
}

/**
 * Money that nobody announced, but whose note names parts of the seller's orders: it is confirmed for them.
 * Errors: `notFound`, `forbidden`, `matchUnsure` (the line does not name them), `orderMoved`, `lineTaken`.
 */
export async function bookUnannounced(
  actor: Actor,
  { lineId, instalmentIds }: BookUnannouncedInput,
) {
  return transaction(async (tx) => {
    const line = await findLine(tx, actor, lineId);
    if (!canReadStatements(actor)) throw new AppError("forbidden");
    const found = await payableParts(tx, actor, line, instalmentIds);
    const transferId = await announce(tx, actor, line, found);
    const transfer = await findTransfer(tx, actor, transferId);
    const answer = { decision: "full", fen: line.amountFen, reason: "" } as const;
    await bookTransfer(tx, actor, transfer, answer);
    await takeLine(tx, lineId, transferId);
    return { transferId };
  });
}
