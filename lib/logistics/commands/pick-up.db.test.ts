import { beforeEach, describe, expect, test } from "vitest";
import { arriveAtPickup } from "@/lib/logistics/commands/arrive-at-pickup";
import { assignLot } from "@/lib/logistics/commands/assign-lot";
import { pickUp } from "@/lib/logistics/commands/pick-up";
import { pickupCode } from "@/lib/logistics/queries/pickup-code";
import type { PickUpInput } from "@/lib/logistics/schema";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { createBuyer, createClerk } from "@/lib/testing/factories";
import { bringToYard, close, createShipment, depart } from "@/lib/testing/shipments";

beforeEach(() => overrideEnv({ AUTH_SECRET: "a secret that only this test knows" }));

/** An order whose ten cartons went by the given lots and stand at the point. */
async function arrived(lotSizes = [10]) {
  const shipment = await createShipment();
  const { operator, containerId } = shipment;
  const lots: string[] = [];
  for (const size of lotSizes) {
    const lotId = await bringToYard(shipment, size);
    await assignLot(operator, { lotId, containerId, cartons: undefined, overrideReason: "" });
    lots.push(lotId);
  }
  await close(shipment);
  await depart(shipment);
  await arriveAtPickup(operator, { containerId, pickupPointCode: "ALA-BAR", lots });
  return {
    ...shipment,
    lots,
    lotId: lots[0] ?? "",
    clerk: await createClerk(),
  };
}

const codeOf = async (lotId: string) =>
  pickupCode(await db.lot.findUniqueOrThrow({ where: { id: lotId } }));

const input = (lotId: string, given: Partial<PickUpInput> = {}): PickUpInput => ({
  lotId,
  code: "",
  rest: "missing",
  cartons: new Map([[1, 10]]),
  ...given,
});

const line = () =>
  db.orderLine.findFirstOrThrow({ select: { arrivedPieces: true, pickedPieces: true } });
const status = async () => (await db.order.findFirstOrThrow()).status;

describe("arriving at the point", () => {
  test("makes the order collectable and moves its pieces", async () => {
    const { order, containerId, operator, lots } = await arrived();
    expect(await status()).toBe("at_pickup");
    expect(await line()).toEqual({ arrivedPieces: 480, pickedPieces: 0 });
    expect(await db.milestone.findFirst({ where: { code: "AT_PICKUP_POINT" } })).toMatchObject({
      orderId: order.id,
      place: "ALA-BAR",
      timeZone: "Asia/Almaty",
    });
    const again = arriveAtPickup(operator, { containerId, pickupPointCode: "ALA-BAR", lots });
    await expect(again).rejects.toMatchObject({ code: "lotNotOnTheWay" });
  });
});

describe("picking up", () => {
  test("against the code and the count ends the order's journey", async () => {
    const { clerk, lotId } = await arrived();
    await pickUp(clerk, input(lotId, { code: await codeOf(lotId) }));
    expect(await status()).toBe("picked_up");
    expect(await line()).toEqual({ arrivedPieces: 0, pickedPieces: 480 });
    expect(await db.event.count({ where: { type: "order.pickedUp" } })).toBe(1);
  });

  test("by two clerks at once happens once; the second learns it", async () => {
    const { clerk, lotId } = await arrived();
    const code = await codeOf(lotId);
    const results = await Promise.allSettled([
      pickUp(clerk, input(lotId, { code })),
      pickUp(await createClerk(), input(lotId, { code })),
    ]);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({
      code: "lotAlreadyPickedUp",
    });
    expect(await db.milestone.count({ where: { code: "PICKED_UP" } })).toBe(1);
  });

  test("sent again by the same person answers the same and changes nothing", async () => {
    const { clerk, lotId } = await arrived();
    const code = await codeOf(lotId);
    const first = await pickUp(clerk, input(lotId, { code }));
    expect(await pickUp(clerk, input(lotId, { code }))).toEqual(first);
    expect(await line()).toEqual({ arrivedPieces: 0, pickedPieces: 480 });
  });

  test("with five wrong codes makes a new one", async () => {
    const { clerk, lotId } = await arrived();
    const right = await codeOf(lotId);
    const wrong = right === "000000" ? "000001" : "000000";
    for (const left of [4, 3, 2, 1]) {
      await expect(pickUp(clerk, input(lotId, { code: wrong }))).rejects.toMatchObject({
        code: "pickupCodeWrong",
        values: { left },
      });
    }
    await expect(pickUp(clerk, input(lotId, { code: wrong }))).rejects.toMatchObject({
      code: "pickupCodeRenewed",
    });
    await expect(pickUp(clerk, input(lotId, { code: right }))).rejects.toMatchObject({
      code: "pickupCodeWrong",
    });
    await pickUp(clerk, input(lotId, { code: await codeOf(lotId) }));
    expect(await status()).toBe("picked_up");
  });

  test("by the buyer needs no code, but a count", async () => {
    const { buyer, lotId } = await arrived();
    await expect(pickUp(buyer, input(lotId, { cartons: new Map() }))).rejects.toMatchObject({
      code: "nothingChosen",
    });
    await expect(
      pickUp(buyer, input(lotId, { cartons: new Map([[1, 11]]) })),
    ).rejects.toMatchObject({ code: "tooManyCartons" });
    await pickUp(buyer, input(lotId));
    expect(await status()).toBe("picked_up");
  });
});

describe("what is counted", () => {
  test("of a part leaves the rest with a code of its own", async () => {
    const { clerk, lotId } = await arrived();
    await pickUp(
      clerk,
      input(lotId, { code: await codeOf(lotId), rest: "stays", cartons: new Map([[1, 4]]) }),
    );
    expect(await status()).toBe("at_pickup");
    expect(await line()).toEqual({ arrivedPieces: 288, pickedPieces: 192 });
    const rest = await db.lot.findFirstOrThrow({ where: { status: "at_pickup" } });
    expect(rest.cartons).toBe(6);
    const arrivals = await db.milestone.findMany({ where: { code: "AT_PICKUP_POINT" } });
    expect(new Set(arrivals.map(({ lotId: id }) => id))).toEqual(new Set([lotId, rest.id]));
    expect(new Set(arrivals.map(({ at }) => at.getTime())).size).toBe(1);
    await pickUp(clerk, input(rest.id, { code: pickupCode(rest), cartons: new Map([[1, 6]]) }));
    expect(await status()).toBe("picked_up");
  });

  test("with cartons missing ends the lot and keeps the difference", async () => {
    const { clerk, lotId } = await arrived();
    const done = await pickUp(
      clerk,
      input(lotId, { code: await codeOf(lotId), cartons: new Map([[1, 9]]) }),
    );
    expect(done).toMatchObject({ cartons: 9, missing: 1 });
    expect(await line()).toEqual({ arrivedPieces: 48, pickedPieces: 432 });
    expect(await status()).toBe("picked_up");
  });

  test("of one lot of two waits for the other", async () => {
    const { buyer, lots } = await arrived([6, 4]);
    await pickUp(buyer, input(lots[0] ?? "", { cartons: new Map([[1, 6]]) }));
    expect(await status()).toBe("at_pickup");
    await pickUp(buyer, input(lots[1] ?? "", { cartons: new Map([[1, 4]]) }));
    expect(await status()).toBe("picked_up");
  });

  test("is not for another point's clerk, another buyer or a seller", async () => {
    const { seller, lotId } = await arrived();
    const code = await codeOf(lotId);
    await expect(
      pickUp(await createClerk("ALA-ALT"), input(lotId, { code })),
    ).rejects.toMatchObject({ code: "notFound" });
    await expect(pickUp(await createBuyer(), input(lotId, { code }))).rejects.toMatchObject({
      code: "notFound",
    });
    await expect(pickUp(seller, input(lotId, { code }))).rejects.toMatchObject({
      code: "forbidden",
    });
    expect(await line()).toEqual({ arrivedPieces: 480, pickedPieces: 0 });
  });
});
