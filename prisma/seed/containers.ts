import type { Actor } from "@/lib/identity/actor";
import { arriveAtPickup } from "@/lib/logistics/commands/arrive-at-pickup";
import { assignLot } from "@/lib/logistics/commands/assign-lot";
import { closeContainer } from "@/lib/logistics/commands/close-container";
import { openContainer } from "@/lib/logistics/commands/open-container";
import { pickUp } from "@/lib/logistics/commands/pick-up";
import { recordMilestone } from "@/lib/logistics/commands/record-milestone";
import type { RouteCode } from "@/lib/logistics/model/milestone";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { LivedOrder } from "./journeys";

/** Where along the route, as a share of its nodes, and how many days after loading a thing happens. */
const course: Record<RouteCode, readonly [share: number, day: number]> = {
  EXPORT_CLEARED: [0, 1],
  GATE_IN_YIWU_WEST: [0, 2],
  DEPARTED_YIWU: [0, 3],
  PASSED_URUMQI: [0.25, 6],
  AT_CN_BORDER: [0.4, 8],
  GAUGE_CHANGE: [0.5, 10],
  CROSSED_BORDER: [0.5, 11],
  IN_TRANSIT_CA: [0.75, 13],
  ARRIVED_TERMINAL: [1, 16],
  IMPORT_CLEARED: [1, 18],
};
const PICKUP_DAY = 20;
const COLLECTED_DAY = 22;

export type Voyage = {
  readonly number: string;
  readonly routeId: string;
  /** Days before today on which it was loaded. */
  readonly loaded: number;
  readonly orders: readonly LivedOrder[];
  readonly until: "open" | RouteCode | "atPickup" | "collected";
};

/** Loads, carries and delivers the lots of a container as far as it has come. */
export async function sail(voyage: Voyage, operator: Actor, today: Date): Promise<void> {
  const at = (day: number) => travelTo(later(today, -days(voyage.loaded - day)));
  at(0);
  const { containerId } = await openContainer(operator, {
    number: voyage.number,
    type: "40HQ",
    routeId: voyage.routeId,
    departsOn: later(now(), days(3)).toISOString().slice(0, 10),
  });
  const lots = await db.lot.findMany({
    where: { orderId: { in: voyage.orders.map(({ id }) => id) } },
  });
  for (const lot of lots) {
    await assignLot(operator, {
      lotId: lot.id,
      containerId,
      cartons: undefined,
      overrideReason: "",
    });
  }
  if (voyage.until === "open") return;
  const { version } = await db.container.findUniqueOrThrow({ where: { id: containerId } });
  await closeContainer(operator, {
    containerId,
    version,
    sealNumber: `YW${voyage.number.slice(-6)}`,
  });
  await travel(voyage, operator, containerId, at);
  if (voyage.until !== "atPickup" && voyage.until !== "collected") return;
  at(PICKUP_DAY);
  await arrive(operator, containerId);
  if (voyage.until !== "collected") return;
  at(COLLECTED_DAY);
  await collect(voyage.orders);
}

async function travel(
  { routeId, until }: Voyage,
  operator: Actor,
  containerId: string,
  at: (day: number) => void,
) {
  const route = await db.route.findUniqueOrThrow({
    where: { id: routeId },
    include: { nodes: { orderBy: { position: "asc" } } },
  });
  for (const [code, [share, day]] of Object.entries(course) as [
    RouteCode,
    readonly [number, number],
  ][]) {
    if (route.mode !== "rail" && (code === "GAUGE_CHANGE" || code === "GATE_IN_YIWU_WEST"))
      continue;
    at(day);
    const node = route.nodes[Math.round(share * (route.nodes.length - 1))];
    await recordMilestone(operator, {
      containerId,
      code,
      at: wallClock(now(), node?.timeZone ?? "Asia/Shanghai"),
      position: node?.position ?? 0,
      note: "",
      correctsId: undefined,
    });
    if (code === until) return;
  }
}

/** "2026-11-24T09:30" as a clock at the place shows it. */
const wallClock = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
    .format(at)
    .replace(" ", "T");

async function arrive(operator: Actor, containerId: string) {
  const lots = await db.lot.findMany({ where: { containerId }, include: { order: true } });
  for (const point of new Set(lots.map(({ order }) => order.pickupPointCode))) {
    const there = lots.filter(({ order }) => order.pickupPointCode === point);
    await arriveAtPickup(operator, {
      containerId,
      pickupPointCode: point,
      lots: there.map(({ id }) => id),
    });
  }
}

async function collect(orders: readonly LivedOrder[]) {
  for (const { id, buyer } of orders) {
    const lots = await db.lot.findMany({
      where: { orderId: id },
      include: { lines: { include: { orderLine: true } } },
    });
    for (const lot of lots) {
      const cartons = new Map(
        lot.lines.map(({ orderLine, cartonFrom, cartonTo }) => [
          orderLine.position,
          cartonTo - cartonFrom + 1,
        ]),
      );
      await pickUp(buyer, { lotId: lot.id, code: "", rest: "missing", cartons });
    }
  }
}
