import "server-only";
import { readDollarRate, readLot } from "@/lib/documents/commands/read-lot";
import { type ReadOrder, readOrder } from "@/lib/documents/commands/read-order";
import type { Draft } from "@/lib/documents/model/content";
import type { DocumentKind } from "@/lib/documents/model/kind";
import { toInvoice, toPackingList } from "@/lib/documents/model/loading-papers";
import { type ReceivedFacts, toCreditNote, toReceipt } from "@/lib/documents/model/money-papers";
import { toContract, toProforma } from "@/lib/documents/model/order-papers";
import type { Tx } from "@/lib/platform/db";

type Cause = { readonly subjectId: string; readonly data: unknown };

function textIn(data: unknown, key: string): string {
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, key) : null;
  return typeof value === "string" ? value : "";
}

const fenIn = (data: unknown) => BigInt(textIn(data, "amountFen") || "0");

async function received(tx: Tx, order: ReadOrder, data: unknown): Promise<ReceivedFacts> {
  const id = textIn(data, "transferId");
  const transfer = id
    ? await tx.transfer.findFirst({
        where: { id, instalment: { orderId: order.row.id } },
        include: { instalment: true },
      })
    : null;
  return {
    amountFen: fenIn(data),
    transfer: transfer && {
      payer: transfer.payer,
      sentOn: transfer.sentOn,
      reference: transfer.instalment.reference,
      kind: transfer.instalment.kind,
      percent: transfer.instalment.percent,
    },
  };
}

async function loaded(tx: Tx, order: ReadOrder, data: unknown, kind: DocumentKind) {
  const lot = await readLot(tx, order, textIn(data, "lotId"));
  if (!lot) return null;
  return kind === "invoice"
    ? toInvoice(order.facts, lot, await readDollarRate(tx))
    : toPackingList(order.facts, lot);
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
    case "receipt":
      return toReceipt(order.facts, await received(tx, order, data));
    case "credit_note": {
      const reason = textIn(data, "reason") || textIn(data, "note") || null;
      return toCreditNote(order.facts, { amountFen: fenIn(data), reason });
    }
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
