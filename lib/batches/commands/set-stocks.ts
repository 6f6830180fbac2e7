import "server-only";
import type { Tx } from "@/lib/platform/db";

type Stock = {
  readonly productId: string;
  readonly stock: string | undefined;
  /** Only where so many are on hand now. */
  readonly was?: string | undefined;
};

/** Pieces on hand of products of one variant; what is promised to orders stays promised. */
export async function setStocks(tx: Tx, stocks: readonly Stock[]) {
  const counted = stocks.filter(({ stock }) => stock !== undefined);
  if (counted.length === 0) return;
  await tx.$executeRaw`
    update "Variant" v set "onHand" = greatest(n.stock, v.reserved)
    from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as n("productId" uuid, stock int, was int)
    where v."productId" = n."productId" and (n.was is null or v."onHand" = n.was)
      and (select count(*) from "Variant" other where other."productId" = n."productId") = 1`;
}
