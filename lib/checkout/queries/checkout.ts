import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { type Terms, toTerms } from "@/lib/orders/model/terms";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/page";

type Buyer = Extract<Actor, { kind: "buyer" }>;

export type CheckoutView = {
  readonly company: { readonly name: string; readonly city: string | null };
  readonly countries: readonly { readonly code: string; readonly names: Localized }[];
  /** Where the company's last order went. */
  readonly last: { readonly countryCode: string; readonly pickupPointCode: string } | null;
};

/** What the form is filled with. */
export async function findCheckout(actor: Buyer): Promise<CheckoutView> {
  const [company, countries, last] = await Promise.all([
    db.company.findUniqueOrThrow({
      where: { id: actor.companyId },
      select: { name: true, city: true },
    }),
    db.country.findMany({
      where: { isDestination: true },
      select: { code: true, names: true },
      orderBy: { code: "asc" },
    }),
    db.order.findFirst({
      where: ordersVisibleTo(actor),
      orderBy: { id: "desc" },
      select: { countryCode: true, pickupPointCode: true },
    }),
  ]);
  return {
    company,
    countries: countries.map(({ code, names }) => ({ code, names: toLocalized(names) })),
    last,
  };
}

export type PlacedOrderView = {
  readonly number: string;
  readonly sellerName: string;
  readonly totalFen: Fen;
  readonly terms: Terms;
  readonly depositFen: Fen;
  readonly lines: number;
  readonly respondBy: Date;
};

/** The orders one placing made; null for anybody else's. */
export async function findPlacedOrders(
  actor: Buyer,
  groupId: string,
): Promise<PlacedOrderView[] | null> {
  if (!isId(groupId)) return null;
  const orders = await db.order.findMany({
    where: { AND: [{ groupId }, ordersVisibleTo(actor)] },
    orderBy: { id: "asc" },
    select: {
      number: true,
      totalFen: true,
      terms: true,
      respondBy: true,
      seller: { select: { name: true } },
      instalments: { where: { kind: { in: ["deposit", "full"] } }, select: { amountFen: true } },
      _count: { select: { lines: true } },
    },
  });
  if (orders.length === 0) return null;
  return orders.map(({ number, totalFen, terms, respondBy, seller, instalments, _count }) => ({
    number,
    sellerName: seller.name,
    totalFen,
    terms: toTerms(terms),
    respondBy,
    depositFen: instalments[0]?.amountFen ?? 0n,
    lines: _count.lines,
  }));
}

/** The last placing of this person within the day: what the back button may come from. */
export async function findRecentPlacing(
  actor: Buyer,
): Promise<{ groupId: string; numbers: string[] } | null> {
  const group = await db.orderGroup.findFirst({
    where: {
      buyerCompanyId: actor.companyId,
      placedById: actor.userId,
      createdAt: { gt: later(now(), -days(1)) },
    },
    orderBy: { id: "desc" },
    select: { id: true, orders: { select: { number: true }, orderBy: { id: "asc" } } },
  });
  return group && { groupId: group.id, numbers: group.orders.map(({ number }) => number) };
}
