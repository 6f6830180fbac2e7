import "server-only";
import { type Cause, fenIn, textIn } from "@/lib/documents/commands/event-data";
import { readLot } from "@/lib/documents/commands/read-lot";
import { type ReadOrder, readOrder } from "@/lib/documents/commands/read-order";
import { readReceipt } from "@/lib/documents/commands/read-receipt";
import { readReduction } from "@/lib/documents/commands/read-reduction";
import type { Draft } from "@/lib/documents/model/content";
import { toCreditNote, toReduction } from "@/lib/documents/model/credit-papers";
import type { DocumentKind } from "@/lib/documents/model/kind";
import { toInvoice, toPackingList } from "@/lib/documents/model/loading-papers";
import { sharedKinds } from "@/lib/documents/model/lot-change";
import { toReceipt, toWithdrawnReceipt } from "@/lib/documents/model/money-papers";
import { toContract, toProforma } from "@/lib/documents/model/order-papers";
import { findRate } from "@/lib/ledger/queries/rates";
import type { Tx } from "@/lib/platform/db";

async function loaded(tx: Tx, order: ReadOrder, { data, at }: Cause, kind: DocumentKind) {
  const lot = await readLot(tx, order, textIn(data, "lotId"));
  if (!lot) return null;
  return kind === "invoice"
    ? toInvoice(order.facts, lot, await findRate("USD", at, tx))
    : toPackingList(order.facts, lot);
}

/** What of the order ended or fell short has papers of its own; only a changed price makes a new proforma. */
function proforma(order: ReadOrder, { type, data }: Cause): Draft | null {
  const isShared = sharedKinds.some((kind) => kind === textIn(data, "kind"));
  return type !== "order.adjusted" || isShared ? toProforma(order.facts) : null;
}

/** Only what was taken back says so; no receipt is made of it any more. */
async function receipt(tx: Tx, order: ReadOrder, { type, data }: Cause): Promise<Draft | null> {
  const money = await readReceipt(tx, order.row.id, data);
  if (!money) return null;
  if (type === "payment.reversed") return toWithdrawnReceipt(order.facts, money);
  return money.isReversed ? null : toReceipt(order.facts, money);
}

async function creditNote(tx: Tx, { facts }: ReadOrder, cause: Cause): Promise<Draft | null> {
  const { type, data } = cause;
  if (type === "order.adjusted") {
    const reduction = await readReduction(tx, cause);
    return reduction && toReduction(facts, reduction);
  }
  const told = type === "payment.credited" ? "credited" : "refunded";
  return toCreditNote(facts, { amountFen: fenIn(data), reason: textIn(data, "note"), told });
}

function draftOf(
  tx: Tx,
  order: ReadOrder,
  kind: DocumentKind,
  cause: Cause,
): Draft | null | Promise<Draft | null> {
  switch (kind) {
    case "contract":
      return toContract(order.facts);
    case "proforma":
      return proforma(order, cause);
    case "receipt":
      return receipt(tx, order, cause);
    case "credit_note":
      return creditNote(tx, order, cause);
    case "invoice":
    case "packing_list":
      return loaded(tx, order, cause, kind);
    case "statement":
      return null;
  }
}

/**
 * What a document of this kind says about what happened; null where there is nothing to say. The order's
 * row is held, so that its money does not move between reading and printing.
 */
export async function draftForEvent(tx: Tx, kind: DocumentKind, cause: Cause) {
  await tx.$queryRaw`select 1 from "Order" where id = ${cause.subjectId}::uuid for key share`;
  const order = await readOrder(tx, cause.subjectId);
  const draft = await draftOf(tx, order, kind, cause);
  const { id: orderId, buyerCompanyId, sellerCompanyId } = order.row;
  return (
    draft && {
      draft,
      locale: order.facts.locale,
      parties: { orderId, buyerCompanyId, sellerCompanyId },
    }
  );
}
