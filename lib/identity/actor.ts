import type { Locale } from "@/lib/i18n/locales";

declare const proven: unique symbol;

type Person = {
  readonly userId: string;
  readonly companyId: string;
  readonly name: string;
  readonly locale: Locale;
  /** IANA zone in which this person reads times. */
  readonly timeZone: string;
};

type Member = Person & {
  readonly role: "owner" | "member";
  /** The company's standing: a pending buyer fills a cart but does not place. */
  readonly companyStatus: "pending" | "approved" | "rejected" | "suspended";
};

export type BuyerActor = Member & { readonly kind: "buyer"; readonly countryCode: string };
export type SellerActor = Member & { readonly kind: "seller" };
export type OperatorActor = Member & { readonly kind: "operator" };
/** Keeper of one pick-up point. */
export type ClerkActor = Person & { readonly kind: "clerk"; readonly pickupPointCode: string };
/** A schedule or a reaction acting on its own. */
export type SystemActor = { readonly kind: "system" };

/** Somebody whose identity has been proven. Core code takes one; only the gates make one. */
export type Actor = { readonly [proven]: true } & (
  | BuyerActor
  | SellerActor
  | OperatorActor
  | ClerkActor
  | SystemActor
);

/** Not signed in; known by a cookie alone, and only to their own cart. */
export type Guest = { readonly kind: "guest"; readonly tokenHash: string };

type Claims = BuyerActor | SellerActor | OperatorActor | ClerkActor | SystemActor;

export const proveActor = <C extends Claims>(claims: C) =>
  claims as unknown as Extract<Actor, { kind: C["kind"] }>;
