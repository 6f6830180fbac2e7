import { beforeEach, describe, expect, test } from "vitest";
import type { BuyerActor, OperatorActor, SellerActor } from "@/lib/identity/actor";
import { assignLot, unassignLot } from "@/lib/logistics/commands/assign-lot";
import { closeContainer } from "@/lib/logistics/commands/close-container";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { openContainer } from "@/lib/logistics/commands/open-container";
import { recordMilestone } from "@/lib/logistics/commands/record-milestone";
import { toWallClock } from "@/lib/logistics/model/milestone";
import type { RecordMilestoneInput } from "@/lib/logistics/schema";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller } from "@/lib/testing/factories";
import { createOrder, createRoute } from "@/lib/testing/orders";

type Proven<A> = A & Parameters<typeof handOver>[0];
let buyer: Proven<BuyerActor>;
let seller: Proven<SellerActor>;
let operator: Proven<OperatorActor>;

beforeEach(async () => {
  buyer = await createBuyer();
  seller = await createSeller();
  operator = await createOperator();
});

const open = (number = "CSQU3054383", routeId = "YW-ALA-R") =>
  openContainer(operator, { number, type: "20GP", routeId, departsOn: undefined });

async function lotInYard(
  options: { paid?: "nothing" | "deposit" | "all"; cartons?: number; quantity?: number } = {},
) {
  const quantity = options.quantity ?? 480;
  const order = await createOrder({
    buyer,
    seller,
    lines: [{ quantity, ready: quantity }],
    paid: options.paid ?? "all",
  });
  const cartons = new Map([[1, options.cartons ?? 10]]);
  const { lotId } = await handOver(seller, { orderId: order.id, version: 1, cartons });
  return { order, lotId };
}

const assign = (
  lotId: string,
  containerId: string,
  more: { cartons?: number; overrideReason?: string } = {},
) =>
  assignLot(operator, {
    lotId,
    containerId,
    cartons: more.cartons,
    overrideReason: more.overrideReason ?? "",
  });

async function close(containerId: string) {
  const { version } = await db.container.findUniqueOrThrow({ where: { id: containerId } });
  await closeContainer(operator, { containerId, version, sealNumber: "CN1234567" });
}

const milestone = (
  containerId: string,
  code: RecordMilestoneInput["code"],
  more: Partial<RecordMilestoneInput> = {},
) =>
  recordMilestone(operator, {
    containerId,
    code,
    at: toWallClock(now(), "Asia/Shanghai"),
    position: 0,
    note: "",
    correctsId: undefined,
    ...more,
  });

const piecesOf = (orderId: string) =>
  db.orderLine.findFirstOrThrow({
    where: { orderId },
    select: { readyPieces: true, shippedPieces: true, arrivedPieces: true, pickedPieces: true },
  });

describe("opening a container", () => {
  test("takes a number once until it has arrived", async () => {
    await createRoute();
    const { containerId } = await open();
    await expect(open()).rejects.toMatchObject({ code: "containerNumberTaken", field: "number" });
    await db.container.update({
      where: { id: containerId },
      data: { status: "arrived", sealNumber: "S" },
    });
    await open();
    expect(await db.container.count()).toBe(2);
  });

  test("is for operators, on a known route", async () => {
    await createRoute();
    const input = {
      number: "CSQU3054383",
      type: "20GP" as const,
      routeId: "YW-ALA-R",
      departsOn: undefined,
    };
    await expect(openContainer(seller, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(open("CSQU3054383", "NOWHERE")).rejects.toMatchObject({ field: "routeId" });
    expect(await db.container.count()).toBe(0);
  });
});

describe("assigning cartons", () => {
  test("has one winner among two operators", async () => {
    await createRoute();
    const [first, second] = [await open(), await open("MSKU9070323")];
    const { lotId } = await lotInYard();
    const results = await Promise.allSettled([
      assign(lotId, first.containerId),
      assign(lotId, second.containerId),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.event.count({ where: { type: "lot.assigned" } })).toBe(1);
  });

  test("waits for the balance, or an operator's reason, which is kept", async () => {
    await createRoute();
    const { containerId } = await open();
    const { lotId } = await lotInYard({ paid: "deposit" });
    await expect(assign(lotId, containerId)).rejects.toMatchObject({ code: "balanceNotPaid" });
    await assign(lotId, containerId, { overrideReason: "Slip seen, bank holiday" });
    const event = await db.event.findFirst({ where: { type: "lot.assigned" } });
    expect(event?.data).toMatchObject({ overrideReason: "Slip seen, bank holiday" });
  });

  test("may take a part; the rest waits as a lot of its own", async () => {
    await createRoute();
    const { containerId } = await open();
    const { lotId } = await lotInYard();
    await assign(lotId, containerId, { cartons: 3 });
    const lots = await db.lot.findMany({ include: { lines: true }, orderBy: { number: "asc" } });
    expect(
      lots.map((lot) => [
        lot.cartons,
        lot.containerId,
        lot.lines[0]?.cartonFrom,
        lot.lines[0]?.cartonTo,
        lot.lines[0]?.quantity,
      ]),
    ).toEqual([
      [3, containerId, 1, 3, 144],
      [7, null, 4, 10, 336],
    ]);
    expect(lots.reduce((sum, lot) => sum + lot.volumeCm3, 0n)).toBe(830_000n);
  });

  test("stops at what the container may carry", async () => {
    await createRoute();
    const { containerId } = await open();
    const { lotId } = await lotInYard({ quantity: 48 * 400, cartons: 400 });
    await expect(assign(lotId, containerId)).rejects.toMatchObject({ code: "containerFull" });
    expect((await assign(lotId, containerId, { cartons: 380 })).level).toBe("overPlan");
  });

  test("follows the route's countries", async () => {
    await createRoute("YW-TAS-R", ["UZ"]);
    const { containerId } = await open("CSQU3054383", "YW-TAS-R");
    const { lotId } = await lotInYard();
    await expect(assign(lotId, containerId)).rejects.toMatchObject({ code: "routeElsewhere" });
  });

  test("can be undone while the container is open", async () => {
    await createRoute();
    const { containerId } = await open();
    const { lotId } = await lotInYard();
    await assign(lotId, containerId);
    await unassignLot(operator, { lotId });
    await assign(lotId, containerId);
    await close(containerId);
    await expect(unassignLot(operator, { lotId })).rejects.toMatchObject({
      code: "containerNotOpen",
    });
  });

  test("is not for sellers", async () => {
    await createRoute();
    const { containerId } = await open();
    const { lotId } = await lotInYard();
    await expect(
      assignLot(seller, { lotId, containerId, cartons: undefined, overrideReason: "" }),
    ).rejects.toMatchObject({ code: "forbidden" });
    await expect(unassignLot(buyer, { lotId })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a closed container", () => {
  test("holds something, has a seal and tells each order", async () => {
    await createRoute();
    const { containerId } = await open();
    await expect(close(containerId)).rejects.toMatchObject({ code: "containerEmpty" });
    const { lotId, order } = await lotInYard();
    await assign(lotId, containerId);
    await close(containerId);
    expect(await db.lot.findFirst()).toMatchObject({ status: "loaded" });
    expect(await db.milestone.findFirst({ where: { containerId } })).toMatchObject({
      code: "CONTAINER_LOADED",
      note: "CSQU3054383 · CN1234567",
    });
    expect(await db.event.count({ where: { subjectId: order.id, type: "lot.loaded" } })).toBe(1);
  });
});

describe("recording a milestone", () => {
  async function loaded() {
    await createRoute();
    const { containerId } = await open();
    const { lotId, order } = await lotInYard();
    await assign(lotId, containerId);
    await close(containerId);
    return { containerId, lotId, order };
  }

  test("at the departure moves pieces, lots and the order", async () => {
    const { containerId, order } = await loaded();
    await milestone(containerId, "DEPARTED_YIWU");
    expect(await piecesOf(order.id)).toEqual({
      readyPieces: 0,
      shippedPieces: 480,
      arrivedPieces: 0,
      pickedPieces: 0,
    });
    expect(await db.order.findFirst()).toMatchObject({ status: "shipped" });
    expect(await db.container.findFirst()).toMatchObject({ status: "departed" });
  });

  test("leaves an order ready while cartons of it stay behind", async () => {
    await createRoute();
    const { containerId } = await open();
    const { lotId, order } = await lotInYard();
    await assign(lotId, containerId, { cartons: 4 });
    await close(containerId);
    await milestone(containerId, "DEPARTED_YIWU");
    expect(await db.order.findFirst()).toMatchObject({ status: "ready" });
    expect(await piecesOf(order.id)).toMatchObject({ readyPieces: 288, shippedPieces: 192 });
  });

  test("may come out of order: the border proves the departure", async () => {
    const { containerId } = await loaded();
    await milestone(containerId, "AT_CN_BORDER", { position: 2 });
    expect(await db.order.findFirst()).toMatchObject({ status: "shipped" });
    await milestone(containerId, "DEPARTED_YIWU", {
      at: toWallClock(later(now(), -days(5)), "Asia/Shanghai"),
    });
    expect(await db.event.count({ where: { type: "order.shipped" } })).toBe(1);
  });

  test("is done once, and corrected by a further row", async () => {
    const { containerId } = await loaded();
    const results = await Promise.allSettled([
      milestone(containerId, "EXPORT_CLEARED"),
      milestone(containerId, "EXPORT_CLEARED"),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(milestone(containerId, "EXPORT_CLEARED")).rejects.toMatchObject({
      code: "milestoneKnown",
    });
    const first = await db.milestone.findFirstOrThrow({ where: { code: "EXPORT_CLEARED" } });
    await milestone(containerId, "EXPORT_CLEARED", {
      correctsId: first.id,
      note: "It was the day before",
    });
    expect(await db.milestone.count({ where: { code: "EXPORT_CLEARED" } })).toBe(2);
    await expect(
      db.milestone.update({ where: { id: first.id }, data: { note: "x" } }),
    ).rejects.toThrow();
  });

  test("refuses a time to come, a place elsewhere and an open container", async () => {
    const { containerId } = await loaded();
    const tomorrow = toWallClock(later(now(), days(1)), "Asia/Shanghai");
    await expect(milestone(containerId, "DEPARTED_YIWU", { at: tomorrow })).rejects.toMatchObject({
      code: "timeInFuture",
    });
    await expect(milestone(containerId, "DEPARTED_YIWU", { position: 99 })).rejects.toMatchObject({
      field: "position",
    });
    const other = await open("MSKU9070323");
    await expect(milestone(other.containerId, "EXPORT_CLEARED")).rejects.toMatchObject({
      code: "containerNotClosed",
    });
  });
});
