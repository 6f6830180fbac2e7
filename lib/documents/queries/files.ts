import "server-only";
import { versionedNumber } from "@/lib/documents/model/kind";
import { documentsVisibleTo } from "@/lib/documents/policy";
import type { Actor } from "@/lib/identity/actor";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";
import { findFile } from "@/lib/platform/storage";

export type PrintedFile = { readonly id: string; readonly name: string; readonly key: string };

const printed = { id: true, number: true, version: true, pdfKey: true } as const;
type Row = { id: string; number: string; version: number; pdfKey: string | null };

const fileOf = (row: Row): PrintedFile | null =>
  row.pdfKey === null ? null : { id: row.id, name: `${versionedNumber(row)}.pdf`, key: row.pdfKey };

/** Whether the actor may have a document, and its PDF once it is printed. */
export async function findPrinted(actor: Actor, id: string) {
  const row = await db.document.findFirst({
    where: { AND: [{ id }, documentsVisibleTo(actor)] },
    select: printed,
  });
  return row && { id: row.id, file: fileOf(row) };
}

/** The documents of an order that stand, in the order in which they were issued; null for an order the actor may not see. */
export async function listPrinted(actor: Actor, orderNumber: string) {
  const order = await db.order.findFirst({
    where: { AND: [{ number: orderNumber }, ordersVisibleTo(actor)] },
    select: {
      documents: { where: { replacedBy: null }, orderBy: { id: "asc" }, select: printed },
    },
  });
  return order?.documents.map((row) => ({ id: row.id, file: fileOf(row) })) ?? null;
}

export const readPrinted = ({ key }: PrintedFile) => findFile("private", key);
