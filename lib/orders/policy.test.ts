import { describe, expect, test } from "vitest";
import { type Actor, proveActor } from "@/lib/identity/actor";
import {
  canAnswerOrders,
  canCancelOrders,
  canCloseOrders,
  canExpireOrders,
  canMakeOrders,
  canTakeVersions,
  ordersVisibleTo,
} from "@/lib/orders/policy";
import {
  canAnnounceTransfers,
  canDecideTransfers,
  transfersVisibleTo,
} from "@/lib/payments/policy";

const person = {
  userId: "u",
  companyId: "c",
  name: "N",
  locale: "ru" as const,
  timeZone: "Asia/Almaty",
};
const member = { ...person, role: "owner" as const, companyStatus: "approved" as const };
const actors: Record<string, Actor> = {
  buyer: proveActor({ ...member, kind: "buyer", countryCode: "KZ" }),
  seller: proveActor({ ...member, kind: "seller" }),
  suspended: proveActor({ ...member, kind: "seller", companyStatus: "suspended" }),
  operator: proveActor({ ...member, kind: "operator" }),
  clerk: proveActor({ ...person, kind: "clerk", pickupPointCode: "ALA-BAR" }),
  system: proveActor({ kind: "system" }),
};

const who = (can: (actor: Actor) => boolean) =>
  Object.entries(actors).flatMap(([name, actor]) => (can(actor) ? [name] : []));

describe("who may do what with an order", () => {
  test("each step has its side", () => {
    expect(who(canAnswerOrders)).toEqual(["seller"]);
    expect(who(canMakeOrders)).toEqual(["seller", "suspended"]);
    expect(who(canCancelOrders)).toEqual(["buyer"]);
    expect(who(canTakeVersions)).toEqual(["buyer"]);
    expect(who(canCloseOrders)).toEqual(["buyer", "system"]);
    expect(who(canExpireOrders)).toEqual(["system"]);
    expect(who(canAnnounceTransfers)).toEqual(["buyer"]);
    expect(who(canDecideTransfers)).toEqual(["seller", "suspended"]);
  });

  test("a company sees its own rows, the operator all, a clerk none", () => {
    const seen = Object.fromEntries(
      Object.entries(actors).map(([name, actor]) => [name, ordersVisibleTo(actor)]),
    );
    expect(seen).toMatchObject({
      buyer: { buyerCompanyId: "c" },
      seller: { sellerCompanyId: "c" },
      operator: {},
      system: {},
      clerk: { buyerCompanyId: expect.stringMatching(/^0{8}-/) },
    });
    for (const actor of Object.values(actors))
      expect(transfersVisibleTo(actor)).toEqual(ordersVisibleTo(actor));
  });
});
