import type { PricedLine } from "@/lib/checkout/model/cart";
import type { CartRow } from "@/lib/checkout/queries/cart-rows";

/** A priced line with what its row shows. */
export type LineView = PricedLine<CartRow>;
