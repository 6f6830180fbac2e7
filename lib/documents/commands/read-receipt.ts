import "server-only";
import { textIn } from "@/lib/documents/commands/event-data";
import { type Booked, findJournal, standingAt } from "@/lib/documents/commands/read-books";
import type { ReceivedFacts } from "@/lib/documents/model/money-papers";
import { type Fen, sum } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";

/** What of the money was booked on this order; what became credit is the first order's. */
function bookedOn({ entries, orderId: first }: Booked, orderId: string): Fen {
  const own = entries.filter((entry) =>
    entry.account === "credit"
      ? first === orderId
      : entry.account === "receivable" && entry.orderId === orderId,
  );
  return -sum(own.map(({ amountFen }) => amountFen));
}

async function readTransfer(tx: Tx, orderId: string, id: string) {
  const transfer = await tx.transfer.findFirst({
    where: { id, shares: { some: { instalment: { orderId } } } },
    include: { shares: { include: { instalment: true }, orderBy: { position: "asc" } } },
  });
  const share = transfer?.shares.find(({ instalment }) => instalment.orderId === orderId);
  if (!transfer || !share) return null;
  const { payer, sentOn, reversedAt } = transfer;
  const isReversed = reversedAt !== null;
  return { part: share.instalment, transfer: { payer, sentOn }, way: null, isReversed };
}

async function readOnline(tx: Tx, orderId: string, id: string) {
  const payment = await tx.onlinePayment.findFirst({
    where: { id, instalment: { orderId } },
    include: { instalment: true },
  });
  if (!payment) return null;
  return { part: payment.instalment, transfer: null, way: payment.way, isReversed: false };
}

/** Money that an event says arrived, and where the order stood with it; null where none came to this order. */
export async function readReceipt(
  tx: Tx,
  orderId: string,
  data: unknown,
): Promise<(ReceivedFacts & { readonly isReversed: boolean }) | null> {
  const [transferId, paymentId] = [textIn(data, "transferId"), textIn(data, "paymentId")];
  const source = transferId
    ? await readTransfer(tx, orderId, transferId)
    : paymentId && (await readOnline(tx, orderId, paymentId));
  const journal = await findJournal(
    tx,
    transferId ? `transfer:${transferId}` : `online:${paymentId}`,
  );
  const amountFen = journal ? bookedOn(journal, orderId) : 0n;
  if (!source || !journal || amountFen === 0n) return null;
  const { kind, percent, reference } = source.part;
  const standing = await standingAt(tx, orderId, journal.seq);
  return { ...source, part: { kind, percent, reference }, amountFen, standing };
}
