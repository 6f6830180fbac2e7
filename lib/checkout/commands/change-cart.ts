import "server-only";
import {
  MAX_QUANTITY,
  neighbours,
  type QuantityProblem,
  quantityProblem,
} from "@/lib/catalogue/model/quantity";
import { type Goods, piecesOf, priceNow, seenAfter } from "@/lib/checkout/model/cart";
import { canFillCart } from "@/lib/checkout/policy";
import { findGoods, type GoodsInCart } from "@/lib/checkout/queries/goods-in-cart";
import type { AcceptChanges, AddToCart, SetQuantity } from "@/lib/checkout/schema";
import type { Visitor } from "@/lib/identity/visitor";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

export type CartChange = {
  readonly version: number;
  readonly variantId: string;
  readonly quantity: number;
};

/** Adds to what the cart holds, the last adding once however often it is sent; the resulting quantity is what must fit. */
export const addToCart = (visitor: Visitor, input: AddToCart): Promise<CartChange> =>
  changeLine(
    visitor,
    input.variantId,
    ({ goods, mine, addKey }) => {
      if (mine !== null && input.key && input.key === addKey) return mine;
      const added = input.take ?? piecesOrRefuse(input, goods);
      return input.take === undefined ? (mine ?? 0) + added : added;
    },
    input.key,
  );

/** Sets a line; refuses with `cartLineChanged` when another device changed it since. 0 removes. */
export const setQuantity = (visitor: Visitor, input: SetQuantity): Promise<CartChange> =>
  changeLine(visitor, input.variantId, ({ goods, mine }) => {
    const quantity = input.take ?? piecesOrRefuse(input, goods);
    if ((mine ?? 0) !== input.was && mine !== quantity) {
      throw new AppError("cartLineChanged", { values: { pieces: mine ?? 0 }, field: "quantity" });
    }
    return quantity;
  });

const piecesOrRefuse = (input: Pick<AddToCart, "quantity" | "unit">, goods: Goods) => {
  const pieces = piecesOf(input.quantity, input.unit, goods.piecesPerCarton);
  if (pieces === null) throw new AppError("notWhole", { field: "quantity" });
  return pieces;
};

async function changeLine(
  visitor: Visitor,
  variantId: string,
  decide: (found: GoodsInCart) => number,
  key?: string,
): Promise<CartChange> {
  if (!canFillCart(visitor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const cart = await openCart(tx, visitor);
    const found = await findGoods(tx, cart.id, variantId);
    if (!found) throw new AppError("notFound");
    const quantity = decide(found);
    if (quantity === 0) {
      await removeLine(tx, cart.id, found);
    } else {
      assertFits(quantity, found);
      await writeLine(tx, cart.id, found, { quantity, key });
    }
    return { version: cart.version, variantId, quantity };
  });
}

/** Makes the cart where there is none; either way its row stays locked and its version grows. */
async function openCart(
  tx: Tx,
  { actor, guest }: Visitor,
): Promise<{ id: string; version: number }> {
  const [cart] =
    actor?.kind === "buyer"
      ? await tx.$queryRaw<{ id: string; version: number }[]>`
          insert into "Cart" as c (id, "userId", "companyId")
          values (${newId()}::uuid, ${actor.userId}::uuid, ${actor.companyId}::uuid)
          on conflict ("userId") do update
            set version = c.version + 1, "companyId" = excluded."companyId", "updatedAt" = now()
          returning id, version`
      : await tx.$queryRaw<{ id: string; version: number }[]>`
          insert into "Cart" as c (id, "tokenHash") values (${newId()}::uuid, ${guest?.tokenHash ?? null})
          on conflict ("tokenHash") do update set version = c.version + 1, "updatedAt" = now()
          returning id, version`;
  if (!cart) throw new AppError("conflict");
  return cart;
}

function refused(quantity: number, goods: Goods, problem: QuantityProblem): AppError {
  const nearest = quantity > 0 ? neighbours(quantity, goods) : { below: null, above: null };
  const offers = [nearest.below, nearest.above].filter((one) => one !== null);
  const answer = { field: "quantity", offers };
  const { multiple } = goods;
  switch (problem.kind) {
    case "notWhole":
      return new AppError("notWhole", { field: "quantity" });
    case "tooMany":
      return new AppError("tooMany", { ...answer, values: { most: MAX_QUANTITY } });
    case "aboveMax":
      return new AppError("aboveMax", { ...answer, values: { max: problem.max } });
    case "belowMoq":
      return new AppError("belowMoq", { ...answer, values: { quantity, moq: problem.above } });
    case "belowMinPerVariant":
      return new AppError("belowMinPerVariant", { ...answer, values: { least: problem.above } });
    case "wrongMultiple": {
      const { below, above } = problem;
      return below === null
        ? new AppError("wrongMultipleAbove", { ...answer, values: { quantity, multiple, above } })
        : new AppError("wrongMultiple", {
            ...answer,
            values: { quantity, multiple, below, above },
          });
    }
  }
}

/** Never changes what was typed: it refuses and names the nearest quantities that fit. */
function assertFits(quantity: number, { goods, available }: GoodsInCart) {
  const field = "quantity";
  if (!goods.isOnSale || goods.tiers.length === 0)
    throw new AppError("productWithdrawn", { field });
  const problem = quantityProblem(quantity, goods);
  if (problem) throw refused(quantity, goods, problem);
  if (goods.isStockOnly && quantity > available) {
    throw new AppError("onlyLeft", { field, values: { left: Math.max(0, available) } });
  }
}

const total = ({ inCart }: GoodsInCart) => inCart.reduce((sum, { quantity }) => sum + quantity, 0);

async function removeLine(tx: Tx, cartId: string, found: GoodsInCart) {
  await tx.$executeRaw`delete from "CartLine" where "cartId" = ${cartId}::uuid and "variantId" = ${found.variantId}::uuid`;
  await seeAgain(tx, cartId, found, total(found) - (found.mine ?? 0));
}

type Written = { quantity: number; key: string | undefined };

async function writeLine(tx: Tx, cartId: string, found: GoodsInCart, { quantity, key }: Written) {
  const { goods, variantId, inCart } = found;
  const after = total(found) - (found.mine ?? 0) + quantity;
  const mine = inCart.find((line) => line.variantId === variantId);
  const price = mine
    ? seenAfter({ goods, seen: mine.seen }, total(found), after)
    : priceNow(goods, after);
  await tx.$executeRaw`
    insert into "CartLine" ("cartId", "variantId", quantity, "seenUnitPrice", "seenMoq", "seenMultiple", "addKey")
    values (${cartId}::uuid, ${variantId}::uuid, ${quantity}, ${price}, ${goods.moq}, ${goods.multiple}, ${key ?? null}::uuid)
    on conflict ("cartId", "variantId") do update set quantity = excluded.quantity,
      "seenUnitPrice" = excluded."seenUnitPrice", "seenMoq" = excluded."seenMoq", "seenMultiple" = excluded."seenMultiple",
      "addKey" = excluded."addKey"`;
  await seeAgain(tx, cartId, found, after);
}

/** The product's other variants share the step, so the buyer's own change moves their price too. */
async function seeAgain(tx: Tx, cartId: string, found: GoodsInCart, after: number) {
  const before = total(found);
  for (const line of found.inCart) {
    const price = seenAfter({ goods: found.goods, seen: line.seen }, before, after);
    if (line.variantId === found.variantId || price === line.seen.unitPrice) continue;
    await tx.$executeRaw`
      update "CartLine" set "seenUnitPrice" = ${price}
      where "cartId" = ${cartId}::uuid and "variantId" = ${line.variantId}::uuid`;
  }
}

/** Takes note of what the page showed; a price that moved once more since is marked again. */
export async function acceptChanges(
  visitor: Visitor,
  { shown }: AcceptChanges,
): Promise<{ version: number }> {
  if (!canFillCart(visitor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const cart = await openCart(tx, visitor);
    await tx.$executeRaw`
      update "CartLine" l set "seenUnitPrice" = s.price, "seenMoq" = s.moq, "seenMultiple" = s.multiple
      from unnest(${shown.map(({ variantId }) => variantId)}::uuid[], ${shown.map(({ unitPrice }) => unitPrice)}::bigint[],
        ${shown.map(({ moq }) => moq)}::int[], ${shown.map(({ multiple }) => multiple)}::int[]) as s(id, price, moq, multiple)
      where l."cartId" = ${cart.id}::uuid and l."variantId" = s.id`;
    return { version: cart.version };
  });
}
