import "server-only";
import { readDollarRate, readLot } from "@/lib/documents/commands/read-lot";
import { type ReadOrder, readOrder } from "@/lib/documents/commands/read-order";
import type { Draft } from "@/lib/documents/model/content";
import type { DocumentKind } from "@/lib/documents/model/kind";
import { toInvoice, toPackingList } from "@/lib/documents/model/loading-papers";
import { type ReceivedFacts, toCreditNote, toReceipt } from "@/lib/documents/model/money-papers";
import { toContract, toProforma } from "@/lib/documents/model/order-papers";
import { type Fen, sum } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";

type Cause = { readonly subjectId: string; readonly data: unknown };

function textIn(data: unknown, key: string): string {
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, key) : null;
  return typeof value === "string" ? value : "";
}

const fenIn = (data: unknown) => BigInt(textIn(data, "amountFen") || "0");

/** What of a transfer was booked on this order; what became credit is the first order's. */
async function bookedOn(tx: Tx, orderId: string, transferId: string): Promise<Fen> {
  const journal = await tx.journal.findUnique({
    where: { cause: `transfer:${transferId}` },
    include: { entries: true },
  });
  const own = journal?.entries.filter((entry) =>
    entry.account === "credit"
      ? journal.orderId === orderId
      : entry.account === "receivable" && entry.orderId === orderId,
  );
  return -sum((own ?? []).map(({ amountFen }) => amountFen));
}

async function received(tx: Tx, order: ReadOrder, data: unknown): Promise<ReceivedFacts | null> {
  const id = textIn(data, "transferId");
  const orderId = order.row.id;
  const transfer = await tx.transfer.findFirst({
    where: { id, shares: { some: { instalment: { orderId } } } },
    include: { shares: { include: { instalment: true }, orderBy: { position: "asc" } } },
  });
  const part = transfer?.shares.find(({ instalment }) => instalment.orderId === orderId);
  const amountFen = id ? await bookedOn(tx, orderId, id) : 0n;
  if (!transfer || !part || amountFen === 0n) return null;
  const { reference, kind, percent } = part.instalment;
  const { payer, sentOn } = transfer;
  return { amountFen, transfer: { payer, sentOn, reference, kind, percent } };
}

async function loaded(tx: Tx, order: ReadOrder, data: unknown, kind: DocumentKind) {
  const lot = await readLot(tx, order, textIn(data, "lotId"));
  if (!lot) return null;
  return kind === "invoice"
    ? toInvoice(order.facts, lot, await readDollarRate(tx))
    : toPackingList(order.facts, lot);
}

/** A change against the buyer is no credit. */
function creditNote(order: ReadOrder, data: unknown): Draft | null {
  const fen = fenIn(data);
  const isChange = textIn(data, "kind") !== "";
  const reason = textIn(data, "reason") || textIn(data, "note") || null;
  if (isChange && fen >= 0n) return null;
  return toCreditNote(order.facts, { amountFen: fen < 0n ? -fen : fen, reason });
}

async function draftOf(
  tx: Tx,
  order: ReadOrder,
  kind: DocumentKind,
  data: unknown,
): Promise<Draft | null> {
  switch (kind) {
    case "contract":
      return toContract(order.facts);
    case "proforma":
      return toProforma(order.facts);
    case "receipt": {
      const money = await received(tx, order, data);
      return money && toReceipt(order.facts, money);
    }
    case "credit_note":
      return creditNote(order, data);
    case "invoice":
    case "packing_list":
      return loaded(tx, order, data, kind);
    case "statement":
      return null;
  }
}

/** What a document of this kind says about what happened; null where there is nothing to say. */
export async function draftForEvent(tx: Tx, kind: DocumentKind, cause: Cause) {
  const order = await readOrder(tx, cause.subjectId);
  const draft = await draftOf(tx, order, kind, cause.data);
  const { id: orderId, buyerCompanyId, sellerCompanyId } = order.row;
  return (
    draft && {
      draft,
      locale: order.facts.locale,
      parties: { orderId, buyerCompanyId, sellerCompanyId },
    }
  );
}
