import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import type { Fen, UnitPrice } from "@/lib/money/model";
import type { AdjustmentKind } from "@/lib/orders/model/adjustment";
import type { LinePieces } from "@/lib/orders/model/pieces";
import type { Owed } from "@/lib/orders/model/plan";
import type { OrderStatus } from "@/lib/orders/model/status";
import { type Terms, toTerms } from "@/lib/orders/model/terms";
import type { TimelineEvent } from "@/lib/orders/model/timeline";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { db } from "@/lib/platform/db";

export type OrderLineView = LinePieces & {
  id: string;
  position: number;
  itemNo: string;
  productSlug: string;
  productVersion: number;
  names: Localized;
  variantNames: Localized;
  pictureKey: string | null;
  unit: string;
  unitPrice: UnitPrice;
  totalFen: Fen;
  reserved: number;
  leadDaysMin: number;
  leadDaysMax: number;
};

export type InstalmentView = Owed & {
  id: string;
  percent: number;
  reference: string;
  /** ISO day; of a part on credit once the goods have left. */
  dueOn: string | null;
};

export type AdjustmentView = {
  id: string;
  kind: AdjustmentKind;
  /** Above zero the buyer owes more. */
  amountFen: Fen;
  reason: string;
  status: "proposed" | "accepted" | "declined";
  createdAt: Date;
};

/** A buyer's wish to end the order that nobody has answered yet. */
export type CancellationView = {
  id: string;
  reason: string;
  note: string | null;
  feePercent: number;
  feeFen: Fen;
  answerBy: Date;
};

export type OrderView = {
  id: string;
  number: string;
  status: OrderStatus;
  version: number;
  totalFen: Fen;
  volumeCm3: bigint;
  grossGrams: bigint;
  note: string | null;
  fromStock: boolean;
  placedAt: Date;
  respondBy: Date;
  confirmedAt: Date | null;
  readyOn: Date | null;
  readyAt: Date | null;
  pickedUpAt: Date | null;
  endReason: string | null;
  endNote: string | null;
  buyerName: string;
  sellerName: string;
  sellerSlug: string | null;
  pickup: {
    code: string;
    names: Localized;
    cities: Localized;
    landmark: string | null;
    hours: string | null;
  };
  /** Days that the routes to the buyer's country take; null when there is none. */
  routeDays: { min: number; max: number } | null;
  lines: OrderLineView[];
  instalments: InstalmentView[];
  adjustments: AdjustmentView[];
  cancellation: CancellationView | null;
  /** What the buyer has with this seller for any order. */
  creditFen: Fen;
  terms: Terms;
  /** A transfer waits for the seller's word. */
  hasClaim: boolean;
  /** Pieces that stand in the yard or went further. */
  handedPieces: number;
  events: TimelineEvent[];
};

type Json = Record<string, unknown>;

type Row = Omit<
  OrderView,
  | "pickup"
  | "routeDays"
  | "lines"
  | "instalments"
  | "adjustments"
  | "cancellation"
  | "creditFen"
  | "terms"
  | "events"
  | "handedPieces"
> & {
  pickupCode: string;
  pickupNames: unknown;
  pickupCities: unknown;
  landmark: string | null;
  hours: string | null;
  routeMin: number | null;
  routeMax: number | null;
  handedPieces: bigint;
  lines: (Omit<OrderLineView, "names" | "variantNames" | "unitPrice" | "totalFen"> & {
    names: unknown;
    variantNames: unknown;
    unitPrice: string;
    totalFen: string;
  })[];
  instalments: {
    id: string;
    kind: Owed["kind"];
    percent: number;
    amountFen: string;
    adjustedFen: string;
    confirmedFen: string;
    reference: string;
    dueOn: string | null;
  }[];
  adjustments:
    | (Omit<AdjustmentView, "amountFen" | "createdAt"> & { amountFen: string; createdAt: string })[]
    | null;
  cancellation:
    | (Omit<CancellationView, "feeFen" | "answerBy"> & { feeFen: string; answerBy: string })
    | null;
  creditFen: bigint;
  terms: unknown;
  events: { seq: string; type: string; at: string; data: Json }[];
};

/** One statement for the whole order page: amounts leave JSON as text, so none is rounded. */
const readOrder = (number: string, buyer: string | null, seller: string | null) => db.$queryRaw<
  Row[]
>`
  select o.id, o.number, o.status::text as status, o.version, o."totalFen", o."volumeCm3", o."grossGrams", o.note,
    o."fromStock", o."placedAt", o."respondBy", o."confirmedAt", o."readyOn", o."readyAt", o."pickedUpAt", o."endReason", o."endNote",
    b.name as "buyerName", s.name as "sellerName", s.slug as "sellerSlug",
    p.code as "pickupCode", p.names as "pickupNames", p.cities as "pickupCities", p.landmark, p.hours,
    r.min as "routeMin", r.max as "routeMax",
    exists (select 1 from "Transfer" t join "TransferShare" h on h."transferId" = t.id
      join "Instalment" i on i.id = h."instalmentId"
      where i."orderId" = o.id and t.status = 'claimed') as "hasClaim",
    (select coalesce(-sum(e."amountFen"), 0)::bigint from "LedgerEntry" e where e."buyerCompanyId" = o."buyerCompanyId"
      and e."sellerCompanyId" = o."sellerCompanyId" and e.account = 'credit') as "creditFen", o.terms,
    (select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'amountFen', a."amountFen"::text, 'reason', a.reason,
        'status', a.status, 'createdAt', a."createdAt") order by a.id) from "Adjustment" a where a."orderId" = o.id) as adjustments,
    (select json_build_object('id', c.id, 'reason', c.reason, 'note', c.note, 'feePercent', c."feePercent",
        'feeFen', c."feeFen"::text, 'answerBy', c."answerBy")
      from "Cancellation" c where c."orderId" = o.id and c.status = 'requested') as cancellation,
    (select coalesce(sum(k.quantity), 0) from "Lot" t join "LotLine" k on k."lotId" = t.id
      where t."orderId" = o.id) as "handedPieces",
    (select json_agg(json_build_object('id', l.id, 'position', l.position, 'itemNo', l."itemNo",
        'productSlug', l."productSlug", 'productVersion', l."productVersion", 'names', l.names,
        'variantNames', l."variantNames", 'pictureKey', l."pictureKey", 'unit', l.unit, 'quantity', l.quantity,
        'unitPrice', l."unitPrice"::text, 'totalFen', l."totalFen"::text, 'piecesPerCarton', l."piecesPerCarton",
        'leadDaysMin', l."leadDaysMin", 'leadDaysMax', l."leadDaysMax", 'reserved', l.reserved,
        'readyPieces', l."readyPieces", 'shippedPieces', l."shippedPieces", 'arrivedPieces', l."arrivedPieces",
        'pickedPieces', l."pickedPieces", 'cancelledPieces', l."cancelledPieces") order by l.position)
      from "OrderLine" l where l."orderId" = o.id) as lines,
    (select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'percent', i.percent, 'reference', i.reference,
        'amountFen', i."amountFen"::text, 'adjustedFen', i."adjustedFen"::text,
        'confirmedFen', i."confirmedFen"::text, 'dueOn', i."dueOn") order by i.kind)
      from "Instalment" i where i."orderId" = o.id) as instalments,
    (select json_agg(json_build_object('seq', e.seq::text, 'type', e.type, 'at', e.at, 'data', e.data) order by e.seq)
      from "Event" e where e."subjectId" = o.id) as events
  from "Order" o
  join "Company" b on b.id = o."buyerCompanyId"
  join "Company" s on s.id = o."sellerCompanyId"
  join "PickupPoint" p on p.code = o."pickupPointCode"
  left join lateral (
    select min(r."daysMin") as min, max(r."daysMax") as max from "Route" r where o."countryCode" = any(r."countryCodes")
  ) r on true
  where o.number = ${number}
    and (${buyer}::uuid is null or o."buyerCompanyId" = ${buyer}::uuid)
    and (${seller}::uuid is null or o."sellerCompanyId" = ${seller}::uuid)`;

function toView(row: Row): OrderView {
  const { pickupCode, pickupNames, pickupCities, landmark, hours, routeMin, routeMax, ...order } =
    row;
  return {
    ...order,
    handedPieces: Number(row.handedPieces),
    pickup: {
      code: pickupCode,
      names: toLocalized(pickupNames),
      cities: toLocalized(pickupCities),
      landmark,
      hours,
    },
    routeDays: routeMin === null || routeMax === null ? null : { min: routeMin, max: routeMax },
    lines: (row.lines ?? []).map((line) => ({
      ...line,
      names: toLocalized(line.names),
      variantNames: toLocalized(line.variantNames),
      unitPrice: BigInt(line.unitPrice),
      totalFen: BigInt(line.totalFen),
    })),
    instalments: (row.instalments ?? []).map((instalment) => ({
      ...instalment,
      amountFen: BigInt(instalment.amountFen),
      adjustedFen: BigInt(instalment.adjustedFen),
      confirmedFen: BigInt(instalment.confirmedFen),
    })),
    terms: toTerms(row.terms),
    adjustments: (row.adjustments ?? []).map((one) => ({
      ...one,
      amountFen: BigInt(one.amountFen),
      createdAt: new Date(one.createdAt),
    })),
    cancellation: row.cancellation && {
      ...row.cancellation,
      feeFen: BigInt(row.cancellation.feeFen),
      answerBy: new Date(row.cancellation.answerBy),
    },
    events: (row.events ?? []).map((event) => ({
      ...event,
      seq: BigInt(event.seq),
      at: new Date(event.at),
    })),
  };
}

/** Null when there is no such order or the actor may not see it. */
export async function findOrder(actor: Actor, number: string): Promise<OrderView | null> {
  const { buyerCompanyId = null, sellerCompanyId = null } = ordersVisibleTo(actor);
  const [row] = await readOrder(number, buyerCompanyId, sellerCompanyId);
  return row ? toView(row) : null;
}
