import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { type Fill, fillOf } from "@/lib/logistics/model/container";
import type { LotStatus } from "@/lib/logistics/model/shipment";
import { containersVisibleTo, lotsVisibleTo } from "@/lib/logistics/policy";
import { settlement } from "@/lib/orders/model/settlement";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

export type ContainerStatus = "open" | "closed" | "departed" | "arrived";

export type ContainerRow = {
  id: string;
  number: string;
  type: string;
  routeId: string;
  /** The last node of its route. */
  destination: Localized;
  status: ContainerStatus;
  departsOn: Date | null;
  lotCount: number;
  fill: Fill;
};

export type YardLot = {
  id: string;
  number: number;
  status: LotStatus;
  orderNumber: string;
  sellerName: string;
  buyerName: string;
  countryCode: string;
  pickupPointCode: string;
  pickupNames: Localized;
  cartons: number;
  volumeCm3: bigint;
  grossGrams: bigint;
  isPaid: boolean;
  /** The order was cancelled: the cartons are the seller's. */
  isReleased: boolean;
  containerNumber: string | null;
  since: Date;
};

export type ContainerView = ContainerRow & {
  version: number;
  mode: string;
  sealNumber: string | null;
  nodes: { position: number; name: string; names: Localized; timeZone: string }[];
  facts: {
    id: string;
    code: string;
    at: Date;
    place: string | null;
    timeZone: string;
    note: string | null;
    correctsId: string | null;
  }[];
  lots: YardLot[];
  countryCodes: string[];
};

const lotSelect = {
  id: true,
  number: true,
  status: true,
  cartons: true,
  volumeCm3: true,
  grossGrams: true,
  createdAt: true,
  releasedAt: true,
  container: { select: { number: true } },
  order: {
    select: {
      number: true,
      countryCode: true,
      buyer: { select: { name: true } },
      seller: { select: { name: true } },
      pickupPoint: { select: { code: true, names: true } },
      instalments: {
        select: { kind: true, amountFen: true, adjustedFen: true, confirmedFen: true },
      },
    },
  },
} satisfies Prisma.LotSelect;

const toYardLot = ({
  order,
  container,
  createdAt,
  releasedAt,
  ...lot
}: Prisma.LotGetPayload<{ select: typeof lotSelect }>): YardLot => ({
  ...lot,
  orderNumber: order.number,
  sellerName: order.seller.name,
  buyerName: order.buyer.name,
  countryCode: order.countryCode,
  pickupPointCode: order.pickupPoint.code,
  pickupNames: toLocalized(order.pickupPoint.names),
  isPaid: settlement(order.instalments).balance,
  isReleased: releasedAt !== null,
  containerNumber: container?.number ?? null,
  since: createdAt,
});

const loadOf = (lot: { volumeCm3: bigint; grossGrams: bigint }) => ({
  cm3: lot.volumeCm3,
  grams: lot.grossGrams,
});

const lastNode = {
  orderBy: { position: "desc" },
  take: 1,
  select: { names: true },
} satisfies Prisma.Route$nodesArgs;

/** Newest first. */
export async function listContainers(
  actor: Actor,
  statuses: ContainerStatus[],
  key: PageKey,
): Promise<Page<ContainerRow>> {
  const found = await db.container.findMany({
    where: { AND: [containersVisibleTo(actor), { status: { in: statuses } }, pageWhere(key)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    include: {
      route: { select: { nodes: lastNode } },
      lots: { select: { volumeCm3: true, grossGrams: true } },
    },
  });
  return toPage(
    found.map((container) => ({
      id: container.id,
      number: container.number,
      type: container.type,
      routeId: container.routeId,
      destination: toLocalized(container.route.nodes[0]?.names),
      status: container.status,
      departsOn: container.departsOn,
      lotCount: container.lots.length,
      fill: fillOf(container.type, container.lots.map(loadOf)),
    })),
    key,
  );
}

export async function countContainers(actor: Actor) {
  const groups = await db.container.groupBy({
    by: ["status"],
    where: containersVisibleTo(actor),
    _count: true,
  });
  const count = (status: ContainerStatus) =>
    groups.find((group) => group.status === status)?._count ?? 0;
  return {
    open: count("open"),
    closed: count("closed"),
    departed: count("departed"),
    arrived: count("arrived"),
  };
}

export async function findContainer(actor: Actor, id: string): Promise<ContainerView | null> {
  const found = await db.container.findFirst({
    where: { AND: [{ id }, containersVisibleTo(actor)] },
    include: {
      route: { include: { nodes: { orderBy: { position: "asc" } } } },
      milestones: { orderBy: [{ at: "asc" }, { id: "asc" }] },
      lots: { select: lotSelect, orderBy: { id: "asc" } },
    },
  });
  if (!found) return null;
  const { route, milestones, lots } = found;
  return {
    id: found.id,
    number: found.number,
    type: found.type,
    routeId: found.routeId,
    status: found.status,
    version: found.version,
    sealNumber: found.sealNumber,
    departsOn: found.departsOn,
    destination: toLocalized(route.nodes.at(-1)?.names),
    mode: route.mode,
    countryCodes: route.countryCodes,
    nodes: route.nodes.map((node) => ({
      position: node.position,
      name: node.name,
      names: toLocalized(node.names),
      timeZone: node.timeZone,
    })),
    facts: milestones.map(({ id: factId, code, at, place, timeZone, note, correctsId }) => ({
      id: factId,
      code,
      at,
      place,
      timeZone,
      note,
      correctsId,
    })),
    lots: lots.map(toYardLot),
    lotCount: lots.length,
    fill: fillOf(found.type, lots.map(loadOf)),
  };
}

/** Cartons in the yard that this route can take, the longest waiting first; paid ones before the others. */
export async function listAssignableLots(actor: Actor, countryCodes: string[]): Promise<YardLot[]> {
  const lots = await db.lot.findMany({
    where: {
      AND: [
        lotsVisibleTo(actor),
        {
          status: "at_yard",
          containerId: null,
          order: { countryCode: { in: countryCodes }, status: { not: "cancelled" } },
        },
      ],
    },
    orderBy: { id: "asc" },
    take: 2 * PAGE_SIZE,
    select: lotSelect,
  });
  const rows = lots.map(toYardLot);
  return [...rows.filter((lot) => lot.isPaid), ...rows.filter((lot) => !lot.isPaid)];
}

/** What stands in the yard, newest first. */
export async function listYardLots(actor: Actor, key: PageKey): Promise<Page<YardLot>> {
  const lots = await db.lot.findMany({
    where: {
      AND: [lotsVisibleTo(actor), { status: { in: ["at_yard", "loaded"] } }, pageWhere(key)],
    },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    select: lotSelect,
  });
  return toPage(lots.map(toYardLot), key);
}

export async function countLots(actor: Actor) {
  const groups = await db.lot.groupBy({
    by: ["status"],
    where: lotsVisibleTo(actor),
    _count: true,
  });
  const count = (status: LotStatus) => groups.find((group) => group.status === status)?._count ?? 0;
  const waiting = await db.lot.count({
    where: {
      AND: [lotsVisibleTo(actor), { status: "at_yard", containerId: null, releasedAt: null }],
    },
  });
  return {
    waiting,
    loaded: count("loaded"),
    shipped: count("shipped"),
    atPickup: count("at_pickup"),
  };
}

/** Public: the routes from Yiwu. */
export async function listRoutes() {
  const routes = await db.route.findMany({
    orderBy: { id: "asc" },
    select: { id: true, mode: true, daysMin: true, daysMax: true, nodes: lastNode },
  });
  return routes.map(({ nodes, ...route }) => ({
    ...route,
    destination: toLocalized(nodes[0]?.names),
  }));
}
