import "server-only";
import { findLotValues } from "@/lib/logistics/queries/lot-values";
import { type LotStanding, lotStandings } from "@/lib/orders/model/lot-share";
import type { OrderView } from "@/lib/orders/queries/order";
import { db } from "@/lib/platform/db";

export type LotBalance = LotStanding & { readonly number: number };

/** Each lot's part of the balance, of an order the reader sees; none where it is sent in one piece. */
export async function listLotBalances({
  id,
  instalments,
}: Pick<OrderView, "id" | "instalments">): Promise<LotBalance[]> {
  if (!instalments.some(({ kind }) => kind === "balance")) return [];
  const { lots, loaded, goodsFen, isInParts } = await findLotValues(db, id);
  if (!isInParts) return [];
  const numbers = new Map(lots.map((lot) => [lot.id, lot.number]));
  return lotStandings(instalments, lots, new Set(loaded), goodsFen).map((lot) => ({
    ...lot,
    number: numbers.get(lot.id) ?? 0,
  }));
}
