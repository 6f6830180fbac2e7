import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import type { LotStatus } from "@/lib/logistics/model/shipment";
import { codesVisibleTo } from "@/lib/logistics/policy";
import { pickupCode, qrPath } from "@/lib/logistics/queries/pickup-code";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";

type JourneyLotLine = {
  position: number;
  itemNo: string;
  names: Localized;
  cartonFrom: number;
  cartonTo: number;
  quantity: number;
};

type JourneyLot = {
  id: string;
  number: number;
  status: LotStatus;
  cartons: number;
  containerId: string | null;
  pickedUpCartons: number | null;
  /** The order was cancelled: the cartons are the seller's. */
  isReleased: boolean;
  lines: JourneyLotLine[];
};

export type JourneyFact = {
  id: string;
  code: string;
  lotId: string | null;
  containerId: string | null;
  at: Date;
  enteredAt: Date;
  /** The place's own key: a route node's name or a pick-up point's code. */
  placeKey: string | null;
  place: Localized;
  timeZone: string;
  note: string | null;
  correctsId: string | null;
};

export type JourneyRoute = {
  containerId: string;
  number: string;
  mode: string;
  departsOn: Date | null;
  daysMin: number;
  daysMax: number;
  nodes: { name: string; names: Localized; timeZone: string }[];
};

export type JourneyView = {
  orderId: string;
  lots: JourneyLot[];
  facts: JourneyFact[];
  routes: JourneyRoute[];
};

type LotRow = Omit<JourneyLot, "lines"> & {
  lines: (Omit<JourneyLotLine, "names"> & { names: unknown })[] | null;
};
type FactRow = Omit<JourneyFact, "at" | "enteredAt" | "place"> & {
  at: string;
  enteredAt: string;
  place: unknown;
};
type RouteRow = Omit<JourneyRoute, "departsOn" | "nodes"> & {
  departsOn: string | null;
  nodes: { name: string; names: unknown; timeZone: string }[] | null;
};
type Row = {
  orderId: string;
  lots: LotRow[] | null;
  facts: FactRow[] | null;
  routes: RouteRow[] | null;
};

/** One statement: the lots that are the reader's still, every fact about the order, these lots and their containers, and the routes they take. */
const readJourney = (number: string, buyer: string | null, seller: string | null) => db.$queryRaw<
  Row[]
>`
  with o as (
    select id from "Order" where number = ${number}
      and (${buyer}::uuid is null or "buyerCompanyId" = ${buyer}::uuid)
      and (${seller}::uuid is null or "sellerCompanyId" = ${seller}::uuid)
  ), lot as (
    select t.* from "Lot" t join o on o.id = t."orderId" where ${buyer}::uuid is null or t."releasedAt" is null
  )
  select o.id as "orderId",
    (select json_agg(json_build_object('id', t.id, 'number', t.number, 'status', t.status, 'cartons', t.cartons,
        'containerId', t."containerId", 'pickedUpCartons', t."pickedUpCartons", 'isReleased', t."releasedAt" is not null,
        'lines', (select json_agg(json_build_object('position', l.position, 'itemNo', l."itemNo", 'names', l.names,
            'cartonFrom', k."cartonFrom", 'cartonTo', k."cartonTo", 'quantity', k.quantity) order by l.position)
          from "LotLine" k join "OrderLine" l on l.id = k."orderLineId" where k."lotId" = t.id)) order by t.number)
      from lot t) as lots,
    (select json_agg(json_build_object('id', m.id, 'code', m.code, 'lotId', m."lotId", 'containerId', m."containerId",
        'at', m.at, 'enteredAt', m."enteredAt", 'placeKey', m.place, 'timeZone', m."timeZone", 'note', m.note,
        'correctsId', m."correctsId", 'place', coalesce(p.names, n.names)) order by m.at, m.id)
      from "Milestone" m
      left join "PickupPoint" p on p.code = m.place
      left join lateral (select n.names from "RouteNode" n where n.name = m.place limit 1) n on true
      where (m."orderId" = o.id and (m."lotId" is null or m."lotId" in (select id from lot)))
         or m."containerId" in (select "containerId" from lot where status <> 'at_yard')) as facts,
    (select json_agg(json_build_object('containerId', c.id, 'number', c.number, 'mode', r.mode, 'departsOn', c."departsOn",
        'daysMin', r."daysMin", 'daysMax', r."daysMax",
        'nodes', (select json_agg(json_build_object('name', n.name, 'names', n.names, 'timeZone', n."timeZone")
          order by n.position) from "RouteNode" n where n."routeId" = r.id)) order by c.id)
      from "Container" c join "Route" r on r.id = c."routeId"
      where c.id in (select "containerId" from lot)) as routes
  from o`;

/** Null when there is no such order or the actor may not see it. */
export async function findJourney(actor: Actor, number: string): Promise<JourneyView | null> {
  const { buyerCompanyId = null, sellerCompanyId = null } = ordersVisibleTo(actor);
  const [row] = await readJourney(number, buyerCompanyId, sellerCompanyId);
  if (!row) return null;
  return {
    orderId: row.orderId,
    lots: (row.lots ?? []).map((lot) => ({
      ...lot,
      lines: (lot.lines ?? []).map((line) => ({ ...line, names: toLocalized(line.names) })),
    })),
    facts: (row.facts ?? []).map((fact) => ({
      ...fact,
      at: new Date(fact.at),
      enteredAt: new Date(fact.enteredAt),
      place: toLocalized(fact.place),
    })),
    routes: (row.routes ?? []).map((route) => ({
      ...route,
      departsOn: route.departsOn === null ? null : new Date(route.departsOn),
      nodes: (route.nodes ?? []).map((node) => ({ ...node, names: toLocalized(node.names) })),
    })),
  };
}

export type PickupCodeView = {
  lotId: string;
  lot: number;
  code: string;
  /** Leads the clerk to this lot with the code filled in. */
  qr: { size: number; path: string };
};

/** The codes of lots that wait at the point; only those who own the goods hold them. */
export async function listPickupCodes(
  actor: Actor,
  orderId: string,
  locale: Locale,
): Promise<PickupCodeView[]> {
  const lots = await db.lot.findMany({
    where: { AND: [{ orderId, status: "at_pickup" }, codesVisibleTo(actor)] },
    orderBy: { number: "asc" },
    select: { id: true, number: true, pickupCodeSerial: true },
  });
  return lots.map((lot) => {
    const code = pickupCode(lot);
    const address = `${env().BASE_URL}/${locale}/operator/pickup?lot=${lot.id}&code=${code}`;
    return { lotId: lot.id, lot: lot.number, code, qr: qrPath(address) };
  });
}

/** What an open page of an order listens for: the order, and the newest event so far. */
export async function findLiveOrder(actor: Actor, number: string) {
  const order = await db.order.findFirst({
    where: { AND: [{ number }, ordersVisibleTo(actor)] },
    select: { id: true },
  });
  return order && { orderId: order.id, seq: await findLastSeq(order.id) };
}

async function findLastSeq(subjectId: string) {
  const event = await db.event.findFirst({
    where: { subjectId },
    orderBy: { seq: "desc" },
    select: { seq: true },
  });
  return Number(event?.seq ?? 0n);
}
