import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/identity/actor";
import { arriveAtPickup } from "@/lib/logistics/commands/arrive-at-pickup";
import { assignLot, unassignLot } from "@/lib/logistics/commands/assign-lot";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { pickUp } from "@/lib/logistics/commands/pick-up";
import { listAssignableLots, listYardLots } from "@/lib/logistics/queries/containers";
import { findJourney, listPickupCodes } from "@/lib/logistics/queries/journey";
import { findLogisticsMail } from "@/lib/logistics/queries/mail";
import { pickupCode } from "@/lib/logistics/queries/pickup-code";
import {
  answerCancellation,
  giveUpOrder,
  requestCancellation,
} from "@/lib/orders/commands/request-cancellation";
import { findOrderMail } from "@/lib/orders/queries/mail";
import { listSellerNeeds } from "@/lib/orders/queries/seller-inbox";
import { findShownStock } from "@/lib/orders/queries/shown-stock";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { reactions } from "@/lib/platform/reactions";
import { createClerk, createSeller, systemActor } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";
import { bringToYard, close, createShipment, depart } from "@/lib/testing/shipments";

beforeEach(() => overrideEnv({ AUTH_SECRET: "a secret that only this test knows" }));

/** Ten cartons of 48, paid and ready: so many in the yard, and so many of them planned into a container. */
async function world({ loaded }: { loaded: number }) {
  const shipment = await createShipment();
  const { operator, order, containerId } = shipment;
  const lotId = await bringToYard(shipment, 8);
  if (loaded > 0)
    await assignLot(operator, { lotId, containerId, cartons: loaded, overrideReason: "" });
  const line = await db.orderLine.findFirstOrThrow({ where: { orderId: order.id } });
  const onHand = async () =>
    (await db.variant.findUniqueOrThrow({ where: { id: line.variantId } })).onHand;
  return { ...shipment, lotId, onHand };
}
type World = Awaited<ReturnType<typeof world>>;

const versionOf = async ({ order }: World) =>
  (await db.order.findUniqueOrThrow({ where: { id: order.id } })).version;

async function ask(from: World) {
  const version = await versionOf(from);
  const why = { reason: "other", note: "the shop burnt down" } as const;
  await requestCancellation(from.buyer, { orderId: from.order.id, version, ...why });
  return db.cancellation.findFirstOrThrow({ where: { orderId: from.order.id } });
}

async function cancel(from: World) {
  const { id: cancellationId } = await ask(from);
  await answerCancellation(from.seller, { cancellationId, answer: "accept", note: "" });
}

describe("cartons of an order that ends in the yard", () => {
  test("are the seller's stock again, and the yard says so", async () => {
    const here = await world({ loaded: 0 });
    const { seller, operator, order, onHand, lotId, containerId } = here;
    expect(await onHand()).toBe(0);
    const version = await versionOf(here);
    await giveUpOrder(seller, { orderId: order.id, version, note: "sold by mistake" });
    expect(await onHand()).toBe(480);
    const { rows } = await listYardLots(operator, {});
    expect(rows).toMatchObject([{ id: lotId, isReleased: true }]);
    expect(await listAssignableLots(operator, ["KZ"])).toEqual([]);
    const load = { lotId, containerId, cartons: undefined, overrideReason: "" };
    expect(await codeOf(assignLot(operator, load))).toBe("lotNotAtYard");
  });

  test("planned into a container stay there until they are taken out", async () => {
    const here = await world({ loaded: 5 });
    await cancel(here);
    expect(await here.onHand()).toBe(240);
    await unassignLot(here.operator, { lotId: here.lotId });
    expect(await here.onHand()).toBe(480);
    const { id } = await db.event.findFirstOrThrow({ where: { type: "lot.returned" } });
    expect((await findShownStock(systemActor(), id))?.stock).toHaveLength(1);
    expect(reactions["lot.returned"]).toEqual(["orders.showStock"]);
    expect(await codeOf(unassignLot(here.operator, { lotId: here.lotId }))).toBe("notFound");
    expect(await here.onHand()).toBe(480);
  });
});

describe("an order that ends after loading", () => {
  test("costs the fee agreed for it, by the seller's yes; the seller cannot give it up alone", async () => {
    const here = await world({ loaded: 8 });
    await close(here);
    const version = await versionOf(here);
    const alone = { orderId: here.order.id, version, note: "changed my mind" };
    expect(await codeOf(giveUpOrder(here.seller, alone))).toBe("orderMoved");
    expect(await ask(here)).toMatchObject({
      feePercent: 30,
      feeFen: (here.order.totalFen * 30n) / 100n,
      status: "requested",
    });
  });

  test("on its way ends for the buyer; the cartons go on as the seller's", async () => {
    const here = await world({ loaded: 8 });
    const { buyer, seller, operator, order, lotId, containerId, onHand } = here;
    await handOver(seller, {
      orderId: order.id,
      version: await versionOf(here),
      cartons: new Map([[1, 2]]),
    });
    const last = await db.lot.findFirstOrThrow({ where: { orderId: order.id, number: 2 } });
    await assignLot(operator, { lotId: last.id, containerId, cartons: 1, overrideReason: "" });
    await close(here);
    await depart(here);
    await ask(here);
    expect(await listSellerNeeds(seller)).toMatchObject([{ id: order.id, need: "cancellation" }]);
    const { id: cancellationId } = await db.cancellation.findFirstOrThrow();
    await answerCancellation(seller, { cancellationId, answer: "accept", note: "" });
    expect(await onHand()).toBe(48);
    const followed = async (actor: Actor) =>
      (await findJourney(actor, order.number))?.lots.map(({ isReleased }) => isReleased);
    expect(await followed(buyer)).toEqual([]);
    expect(await followed(seller)).toEqual([true, true, true]);
    expect(await findJourney(await createSeller(), order.number)).toBeNull();
    expect(await db.order.findUniqueOrThrow({ where: { id: order.id } })).toMatchObject({
      status: "cancelled",
    });

    await arriveAtPickup(operator, { containerId, pickupPointCode: "ALA-BAR", lots: [lotId] });
    expect(await listPickupCodes(buyer, order.id, "en")).toEqual([]);
    expect(await listPickupCodes(await createSeller(), order.id, "en")).toEqual([]);
    const [code] = await listPickupCodes(seller, order.id, "en");
    expect(code?.lotId).toBe(lotId);
    const event = await db.event.findFirstOrThrow({ where: { type: "lot.atPickup" } });
    const mail = await findLogisticsMail(systemActor(), event.id);
    expect(mail).toMatchObject({ side: "seller", readers: [{ userId: seller.userId }] });

    const take = { lotId, code: "", rest: "missing", cartons: new Map([[1, 8]]) } as const;
    expect(await codeOf(pickUp(buyer, take))).toBe("notFound");
    const lot = await db.lot.findUniqueOrThrow({ where: { id: lotId } });
    const some = { rest: "stays", cartons: new Map([[1, 5]]) } as const;
    await pickUp(await createClerk(), { ...take, ...some, code: pickupCode(lot) });
    expect(await listPickupCodes(buyer, order.id, "en")).toEqual([]);
    expect(await listPickupCodes(seller, order.id, "en")).toMatchObject([{ lot: 4 }]);
    expect(await db.orderLine.findFirstOrThrow({ where: { orderId: order.id } })).toMatchObject({
      readyPieces: 0,
      shippedPieces: 48,
      arrivedPieces: 384,
      pickedPieces: 0,
    });
  });

  test("is no longer possible once cartons stand at the pick-up point", async () => {
    const here = await world({ loaded: 8 });
    await close(here);
    await depart(here);
    const { id: cancellationId } = await ask(here);
    const { containerId, lotId } = here;
    const arrival = { containerId, pickupPointCode: "ALA-BAR", lots: [lotId] };
    await arriveAtPickup(here.operator, arrival);
    expect(await db.cancellation.findFirstOrThrow()).toMatchObject({ status: "declined" });
    const told = await db.event.findFirstOrThrow({ where: { type: "order.cancellationLapsed" } });
    const mail = await findOrderMail(systemActor(), told.id);
    expect(mail?.readers).toEqual([{ userId: here.buyer.userId, side: "buyer" }]);
    const no = { cancellationId, answer: "decline", note: "" } as const;
    expect(await codeOf(answerCancellation(here.seller, no))).toBe("cancellationDecided");
    expect(await codeOf(ask(here))).toBe("orderMoved");
  });

  test.each([
    ["closes", close, 240],
    ["is emptied", ({ operator, lotId }: World) => unassignLot(operator, { lotId }), 480],
  ] as const)("at the moment its container %s loses no piece", async (_name, move, onHand) => {
    const here = await world({ loaded: 5 });
    const { id: cancellationId } = await ask(here);
    const yes = { cancellationId, answer: "accept", note: "" } as const;
    await Promise.all([move(here), answerCancellation(here.seller, yes)]);
    expect(await here.onHand()).toBe(onHand);
  });
});
