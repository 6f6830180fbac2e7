import "server-only";
import type { Goods, Seen } from "@/lib/checkout/model/cart";
import { toTiers } from "@/lib/checkout/queries/cart-rows";
import type { Tx } from "@/lib/platform/db";

/** One variant, how it is sold, and what the cart already holds of its product. */
export type GoodsInCart = {
  readonly variantId: string;
  readonly available: number;
  readonly goods: Goods;
  readonly inCart: readonly {
    readonly variantId: string;
    readonly quantity: number;
    readonly seen: Seen;
  }[];
  /** Pieces of this variant in the cart; null when it is not there. */
  readonly mine: number | null;
  /** Which adding made them so. */
  readonly addKey: string | null;
};

type Flat = Omit<Goods, "tiers"> & {
  available: number;
  isPublic: boolean;
  addKey: string | null;
  tiers: [number, string][] | null;
  inCart: [string, number, string, number, number][] | null;
};

/** Null for what was never public, unless the cart already holds it. */
export async function findGoods(
  tx: Tx,
  cartId: string,
  variantId: string,
): Promise<GoodsInCart | null> {
  const [flat] = await tx.$queryRaw<Flat[]>`
    select p.id as "productId", p."sellerId", p."isStockOnly", p.moq, p.multiple, p."moqScope"::text as "moqScope",
      p."minPerVariant", v.max, p."piecesPerCarton", p."cartonCm3", p."grossGrams", v."onHand" - v.reserved as available,
      p.status <> 'draft' as "isPublic",
      p.status = 'published' and v."isActive" and s.status = 'approved' as "isOnSale",
      (select json_agg(json_build_array(t."minQuantity", t."unitPrice"::text) order by t."minQuantity")
        from "PriceTier" t where t."productId" = p.id) as tiers,
      (select l."addKey" from "CartLine" l where l."cartId" = ${cartId}::uuid and l."variantId" = v.id) as "addKey",
      (select json_agg(json_build_array(l."variantId", l.quantity, l."seenUnitPrice"::text, l."seenMoq", l."seenMultiple"))
        from "CartLine" l join "Variant" w on w.id = l."variantId"
        where l."cartId" = ${cartId}::uuid and w."productId" = p.id) as "inCart"
    from "Variant" v join "Product" p on p.id = v."productId" join "Company" s on s.id = p."sellerId"
    where v.id = ${variantId}::uuid`;
  if (!flat) return null;
  const { tiers, inCart: packed, available, isPublic, addKey, ...goods } = flat;
  const inCart = (packed ?? []).map(([id, quantity, unitPrice, moq, multiple]) => ({
    variantId: id,
    quantity,
    seen: { unitPrice: BigInt(unitPrice), moq, multiple },
  }));
  const mine = inCart.find((line) => line.variantId === variantId)?.quantity ?? null;
  if (!isPublic && mine === null) return null;
  return { variantId, available, goods: { ...goods, tiers: toTiers(tiers) }, inCart, mine, addKey };
}
