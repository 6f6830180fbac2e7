import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";

export type WishRow = {
  id: string;
  orderNumber: string;
  buyerName: string;
  sellerName: string;
  /** When the seller's time to answer ended. */
  answerBy: Date;
};

const NONE: Page<WishRow> = { rows: [], newer: null, older: null };

/** Wishes to cancel that the seller let lie, newest first: the operator decides them. */
export async function listOpenWishes(actor: Actor, key: PageKey): Promise<Page<WishRow>> {
  if (actor.kind !== "operator") return NONE;
  const found = await db.cancellation.findMany({
    where: { AND: [{ status: "requested", answerBy: { lte: now() } }, pageWhere(key)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      answerBy: true,
      order: {
        select: {
          number: true,
          buyer: { select: { name: true } },
          seller: { select: { name: true } },
        },
      },
    },
  });
  const rows = found.map(({ id, answerBy, order }) => ({
    id,
    answerBy,
    orderNumber: order.number,
    buyerName: order.buyer.name,
    sellerName: order.seller.name,
  }));
  return toPage(rows, key);
}
