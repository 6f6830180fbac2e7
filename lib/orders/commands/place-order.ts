import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { type Fen, sum, type UnitPrice } from "@/lib/money/model";
import { RESPONSE_DAYS, type Terms } from "@/lib/orders/model/terms";
import { addWorkingDays } from "@/lib/orders/model/working-days";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId, newNumber } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/** A line as agreed: pieces, 1/10,000 CNY, fen, cm³ and g; nothing is read again from the catalogue. */
export type LineDraft = {
  readonly productId: string;
  readonly variantId: string;
  readonly productVersion: number;
  readonly productSlug: string;
  readonly itemNo: string;
  readonly names: unknown;
  readonly variantNames: unknown;
  readonly pictureKey: string | null;
  readonly unit: string;
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly totalFen: Fen;
  readonly piecesPerCarton: number;
  readonly cartonCm3: number;
  readonly grossGrams: number;
  readonly leadDaysMin: number;
  readonly leadDaysMax: number;
  readonly hs6: string;
  /** Pieces promised from stock on hand. */
  readonly reserved: number;
};

export type OrderDraft = {
  readonly sellerId: string;
  readonly countryCode: string;
  readonly pickupPointCode: string;
  readonly note: string | null;
  readonly terms: Terms;
  readonly volumeCm3: number;
  readonly grossGrams: number;
  readonly lines: readonly LineDraft[];
};

export type NewOrder = {
  readonly id: string;
  readonly number: string;
  readonly buyerCompanyId: string;
  readonly sellerCompanyId: string;
  readonly totalFen: Fen;
  readonly terms: Terms;
};

/** Writes one order per draft in the caller's transaction; a number that is taken fails as P2010. */
export async function placeOrders(
  tx: Tx,
  actor: Extract<Actor, { kind: "buyer" }>,
  groupId: string,
  drafts: readonly OrderDraft[],
): Promise<NewOrder[]> {
  const placedAt = now();
  const respondBy = addWorkingDays(placedAt, RESPONSE_DAYS);
  const orders = drafts.map((draft) => ({
    id: newId(),
    number: newNumber("KV"),
    groupId,
    buyerCompanyId: actor.companyId,
    sellerCompanyId: draft.sellerId,
    placedById: actor.userId,
    totalFen: sum(draft.lines.map(({ totalFen }) => totalFen)),
    volumeCm3: draft.volumeCm3,
    grossGrams: draft.grossGrams,
    countryCode: draft.countryCode,
    pickupPointCode: draft.pickupPointCode,
    terms: draft.terms,
    note: draft.note,
    fromStock: draft.lines.every(({ reserved, quantity }) => reserved === quantity),
    placedAt,
    respondBy,
  }));
  const lines = drafts.flatMap((draft, index) =>
    draft.lines.map((line, position) => ({
      ...line,
      id: newId(),
      orderId: orders[index]?.id,
      buyerCompanyId: actor.companyId,
      sellerCompanyId: draft.sellerId,
      position: position + 1,
    })),
  );
  await insert(tx, orders, lines);
  for (const { id, number, sellerCompanyId } of orders) {
    await record(tx, actor, {
      type: "order.placed",
      subjectId: id,
      data: { number, sellerCompanyId },
    });
  }
  return orders;
}

/** Whole numbers beyond 2⁵³ travel as text. */
const toJson = (rows: unknown) =>
  JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );

/** Both tables in one round trip; foreign keys are checked at its end. */
const insert = (tx: Tx, orders: readonly object[], lines: readonly object[]) => tx.$executeRaw`
  with placed as (
    insert into "Order" (id, number, "groupId", "buyerCompanyId", "sellerCompanyId", "placedById", "totalFen", "volumeCm3",
      "grossGrams", "countryCode", "pickupPointCode", terms, note, "fromStock", "placedAt", "respondBy")
    select id, number, "groupId", "buyerCompanyId", "sellerCompanyId", "placedById", "totalFen", "volumeCm3",
      "grossGrams", "countryCode", "pickupPointCode", terms, note, "fromStock", "placedAt", "respondBy"
    from jsonb_to_recordset(${toJson(orders)}::jsonb) as o(id uuid, number text, "groupId" uuid, "buyerCompanyId" uuid,
      "sellerCompanyId" uuid, "placedById" uuid, "totalFen" bigint, "volumeCm3" bigint, "grossGrams" bigint,
      "countryCode" char(2), "pickupPointCode" text, terms jsonb, note text, "fromStock" boolean,
      "placedAt" timestamptz, "respondBy" timestamptz)
  )
  insert into "OrderLine" (id, "orderId", "buyerCompanyId", "sellerCompanyId", position, "productId", "variantId",
    "productVersion", "productSlug", "itemNo", names, "variantNames", "pictureKey", unit, quantity, "unitPrice", "totalFen",
    "piecesPerCarton", "cartonCm3", "grossGrams", "leadDaysMin", "leadDaysMax", hs6, reserved)
  select id, "orderId", "buyerCompanyId", "sellerCompanyId", position, "productId", "variantId",
    "productVersion", "productSlug", "itemNo", names, "variantNames", "pictureKey", unit, quantity, "unitPrice", "totalFen",
    "piecesPerCarton", "cartonCm3", "grossGrams", "leadDaysMin", "leadDaysMax", hs6, reserved
  from jsonb_to_recordset(${toJson(lines)}::jsonb) as l(id uuid, "orderId" uuid, "buyerCompanyId" uuid,
    "sellerCompanyId" uuid, position int, "productId" uuid, "variantId" uuid, "productVersion" int, "productSlug" text,
    "itemNo" text, names jsonb, "variantNames" jsonb, "pictureKey" text, unit text, quantity int, "unitPrice" bigint,
    "totalFen" bigint, "piecesPerCarton" int, "cartonCm3" int, "grossGrams" int, "leadDaysMin" int, "leadDaysMax" int,
    hs6 char(6), reserved int)`;
