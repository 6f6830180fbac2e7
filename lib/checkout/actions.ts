"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { acceptChanges, addToCart, setQuantity } from "@/lib/checkout/commands/change-cart";
import { mergeGuestCart } from "@/lib/checkout/commands/merge-guest-cart";
import { placeCheckout } from "@/lib/checkout/commands/place-checkout";
import {
  acceptChangesInput,
  addToCartInput,
  placeCheckoutInput,
  removeLineInput,
  setQuantityInput,
} from "@/lib/checkout/schema";
import { translator } from "@/lib/i18n/translate";
import { memberAction, publicAction } from "@/lib/identity/action";
import { forgetGuest, type Visitor, welcomeVisitor } from "@/lib/identity/visitor";
import { refreshStock } from "@/lib/platform/public-cache";

/** Whoever changes a cart; one who has just signed in brings the guest's cart along. */
async function arrive(): Promise<Visitor> {
  const visitor = await welcomeVisitor();
  if (visitor.actor?.kind !== "buyer" || !visitor.guest) return visitor;
  await mergeGuestCart(visitor.actor, visitor.guest);
  await forgetGuest();
  return { ...visitor, guest: null };
}

/** Refused or not, the page shows the present state. */
async function thenShow<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    refresh();
  }
}

export const addToCartAction = publicAction(
  addToCartInput,
  async (input) => addToCart(await arrive(), input),
  (locale, { quantity }) => translator(locale, "checkout")("add.done", { pieces: quantity }),
);

export const setQuantityAction = publicAction(setQuantityInput, async (input) =>
  thenShow(setQuantity(await arrive(), input)),
);

export const removeLineAction = publicAction(removeLineInput, async (input) =>
  thenShow(setQuantity(await arrive(), { ...input, quantity: 0, unit: "piece", take: undefined })),
);

export const acceptChangesAction = publicAction(acceptChangesInput, async (input) =>
  thenShow(acceptChanges(await arrive(), input)),
);

export const placeCheckoutAction = memberAction(
  placeCheckoutInput,
  async (actor, input, locale) => {
    const { groupId, reserved } = await thenShow(placeCheckout(actor, input));
    refreshStock(reserved);
    redirect(`/${locale}/checkout/done/${groupId}`);
  },
);
