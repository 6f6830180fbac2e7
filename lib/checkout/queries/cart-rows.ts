import "server-only";
import type { CartItem } from "@/lib/checkout/model/cart";
import type { cartVisibleTo } from "@/lib/checkout/policy";
import { db, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

/** A cart line with all that placing freezes. */
export type CartRow = CartItem & {
  readonly seller: { readonly name: string; readonly slug: string | null };
  readonly product: {
    readonly slug: string;
    readonly itemNo: string;
    readonly version: number;
    readonly names: unknown;
    readonly unit: string;
    readonly hs6: string;
    readonly leadDaysMin: number;
    readonly leadDaysMax: number;
    readonly picture: string | null;
  };
  readonly variantNames: unknown;
};

export type CartRows = {
  readonly id: string;
  readonly version: number;
  readonly rows: readonly CartRow[];
};

type Flat = {
  cartId: string;
  cartVersion: number;
  variantId: string | null;
  quantity: number;
  seenUnitPrice: bigint;
  seenMoq: number;
  seenMultiple: number;
  available: number;
  variantNames: unknown;
  productId: string;
  isOnSale: boolean;
  isStockOnly: boolean;
  sellerId: string;
  sellerName: string;
  sellerSlug: string | null;
  slug: string;
  itemNo: string;
  versionNumber: number;
  names: unknown;
  unit: string;
  hs6: string;
  moqScope: "variant" | "product";
  moq: number;
  multiple: number;
  minPerVariant: number | null;
  max: number | null;
  piecesPerCarton: number;
  cartonCm3: number;
  grossGrams: number;
  leadDaysMin: number;
  leadDaysMax: number;
  tiers: [number, string][] | null;
  picture: string | null;
};

const owner = (own: NonNullable<ReturnType<typeof cartVisibleTo>>) =>
  "userId" in own
    ? Prisma.sql`"userId" = ${own.userId}::uuid`
    : Prisma.sql`"tokenHash" = ${own.tokenHash} and "userId" is null`;

/** One round trip. With `lock` the cart's row is held, so no other device changes it meanwhile. */
export async function findCartRows(
  own: NonNullable<ReturnType<typeof cartVisibleTo>>,
  { tx = db, lock = false }: { tx?: Tx; lock?: boolean } = {},
): Promise<CartRows | null> {
  const flat = await tx.$queryRaw<Flat[]>`
    with cart as (select id, version from "Cart" where ${owner(own)} ${lock ? Prisma.sql`for update` : Prisma.empty})
    select cart.id as "cartId", cart.version as "cartVersion",
      l."variantId", l.quantity, l."seenUnitPrice", l."seenMoq", l."seenMultiple",
      v."onHand" - v.reserved as available, v.names as "variantNames",
      p.id as "productId", p."isStockOnly", p.slug, p."itemNo", p."versionNumber", p.names, p.unit, p.hs6,
      p."moqScope"::text as "moqScope", p.moq, p.multiple, p."minPerVariant", v.max, p."piecesPerCarton", p."cartonCm3", p."grossGrams",
      p."leadDaysMin", p."leadDaysMax",
      p.status = 'published' and v."isActive" and s.status = 'approved' as "isOnSale",
      s.id as "sellerId", s.name as "sellerName", s.slug as "sellerSlug",
      (select json_agg(json_build_array(t."minQuantity", t."unitPrice"::text) order by t."minQuantity")
        from "PriceTier" t where t."productId" = p.id) as tiers,
      (select i.keys->>'card' from "Picture" i where i."productId" = p.id and i."isPublic" order by i.position limit 1) as picture
    from cart
    left join "CartLine" l on l."cartId" = cart.id
    left join "Variant" v on v.id = l."variantId"
    left join "Product" p on p.id = v."productId"
    left join "Company" s on s.id = p."sellerId"
    order by l."addedAt", l."variantId"`;
  const [first] = flat;
  if (!first) return null;
  const rows = flat.filter(({ variantId }) => variantId !== null).map(toRow);
  return { id: first.cartId, version: first.cartVersion, rows };
}

export const toTiers = (tiers: [number, string][] | null) =>
  (tiers ?? []).map(([minQuantity, unitPrice]) => ({ minQuantity, unitPrice: BigInt(unitPrice) }));

const toRow = (flat: Flat): CartRow => ({
  variantId: flat.variantId ?? "",
  quantity: flat.quantity,
  available: flat.available,
  seen: { unitPrice: flat.seenUnitPrice, moq: flat.seenMoq, multiple: flat.seenMultiple },
  goods: {
    productId: flat.productId,
    sellerId: flat.sellerId,
    isOnSale: flat.isOnSale,
    isStockOnly: flat.isStockOnly,
    moq: flat.moq,
    multiple: flat.multiple,
    moqScope: flat.moqScope,
    minPerVariant: flat.minPerVariant,
    max: flat.max,
    tiers: toTiers(flat.tiers),
    piecesPerCarton: flat.piecesPerCarton,
    cartonCm3: flat.cartonCm3,
    grossGrams: flat.grossGrams,
  },
  seller: { name: flat.sellerName, slug: flat.sellerSlug },
  product: {
    slug: flat.slug,
    itemNo: flat.itemNo,
    version: flat.versionNumber,
    names: flat.names,
    unit: flat.unit,
    hs6: flat.hs6,
    leadDaysMin: flat.leadDaysMin,
    leadDaysMax: flat.leadDaysMax,
    picture: flat.picture,
  },
  variantNames: flat.variantNames,
});
