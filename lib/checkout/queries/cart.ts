import "server-only";
import { mergeGuestCart } from "@/lib/checkout/commands/merge-guest-cart";
import {
  type PricedLine,
  partsBySeller,
  priceLines,
  type SellerPart,
  type Totals,
  totalsOf,
} from "@/lib/checkout/model/cart";
import { cartVisibleTo } from "@/lib/checkout/policy";
import { type CartRow, findCartRows } from "@/lib/checkout/queries/cart-rows";
import { findOrderMinima } from "@/lib/checkout/queries/order-minima";
import type { Visitor } from "@/lib/identity/visitor";
import type { Fen } from "@/lib/money/model";
import { db } from "@/lib/platform/db";

export type CartView = {
  readonly id: string;
  readonly version: number;
  readonly lines: readonly PricedLine<CartRow>[];
  readonly parts: readonly SellerPart<CartRow>[];
  readonly totals: Totals;
};

/** Whoever has just signed in still carries a guest's cookie: the first look brings both carts together. */
async function settle({ actor, guest }: Visitor): Promise<void> {
  if (actor?.kind === "buyer" && guest) await mergeGuestCart(actor, guest);
}

/** What a seller asks depends on who orders; a guest learns it after signing in. */
const NO_MINIMA: ReadonlyMap<string, Fen> = new Map();

/** The visitor's own cart, priced as of now; null when there is none. */
export async function findCart(visitor: Visitor): Promise<CartView | null> {
  const own = cartVisibleTo(visitor);
  if (!own) return null;
  await settle(visitor);
  const cart = await findCartRows(own);
  if (!cart) return null;
  const buyer = visitor.actor?.kind === "buyer" ? visitor.actor : null;
  const minima = buyer
    ? await findOrderMinima(
        buyer,
        cart.rows.map(({ goods }) => goods.sellerId),
      )
    : NO_MINIMA;
  const lines = priceLines(cart.rows);
  return {
    id: cart.id,
    version: cart.version,
    lines,
    parts: partsBySeller(lines, minima),
    totals: totalsOf(lines),
  };
}

/** How many lines the cart has, for the number beside its sign. */
export async function countCartLines(visitor: Visitor): Promise<number> {
  const own = cartVisibleTo(visitor);
  if (!own) return 0;
  await settle(visitor);
  return db.cartLine.count({ where: { cart: own } });
}
