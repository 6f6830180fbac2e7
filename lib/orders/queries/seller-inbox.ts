import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import type { InboxNeed } from "@/lib/orders/model/inbox";
import type { OrderStatus } from "@/lib/orders/model/status";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

export type InboxRow = {
  id: string;
  number: string;
  status: OrderStatus;
  need: InboxNeed;
  /** By when it should be done; the list is in this order. */
  due: Date;
  totalFen: Fen;
  placedAt: Date;
  buyerName: string;
  buyerCountry: string;
  lineCount: number;
  cartons: number;
  names: Localized;
};

type Row = Omit<InboxRow, "names" | "lineCount" | "cartons"> & {
  names: unknown;
  lineCount: bigint;
  cartons: bigint;
};

const MOST = 100;

/**
 * What needs the seller now, most urgent first. A claim waits three days at most; what is to be made is
 * due on the promised day; what is ready is due at once.
 */
export async function listSellerNeeds(actor: Actor, most = MOST): Promise<InboxRow[]> {
  if (actor.kind !== "seller") return [];
  const rows = await db.$queryRaw<Row[]>`
    with open_order as (
      select o.*,
        (select min(t."announcedAt") from "Transfer" t join "TransferShare" h on h."transferId" = t.id
          join "Instalment" i on i.id = h."instalmentId" where i."orderId" = o.id and t.status = 'claimed') as claimed_at,
        (select c."answerBy" from "Cancellation" c where c."orderId" = o.id and c.status = 'requested') as cancel_by,
        not exists (select 1 from "Instalment" i where i."orderId" = o.id and i.kind in ('deposit', 'full')
          and i."confirmedFen" < i."amountFen" + i."adjustedFen") as deposit,
        (select coalesce(sum(k.quantity), 0) from "Lot" t join "LotLine" k on k."lotId" = t.id
          where t."orderId" = o.id) as handed,
        l.lines, l.cartons, l.pieces, l.names
      from "Order" o
      join lateral (
        select count(*) as lines, sum(ceil(l.quantity::numeric / l."piecesPerCarton"))::bigint as cartons,
          sum(l.quantity - l."cancelledPieces") as pieces,
          (array_agg(l.names order by l.position))[1] as names
        from "OrderLine" l where l."orderId" = o.id
      ) l on true
      where o."sellerCompanyId" = ${actor.companyId}::uuid
        and (o.status in ('placed', 'confirmed', 'in_production', 'ready')
          or exists (select 1 from "Cancellation" c where c."orderId" = o.id and c.status = 'requested'))
    ), needed as (
      select *, case
          when status = 'placed' then 'answer'
          when cancel_by is not null then 'cancellation'
          when claimed_at is not null then 'claim'
          when status = 'confirmed' and deposit then 'start'
          when status = 'in_production' then 'make'
          when status = 'ready' and handed < pieces then 'handOver'
        end as need
      from open_order
    )
    select n.id, n.number, n.status::text as status, n.need, n."totalFen", n."placedAt",
      b.name as "buyerName", b."countryCode" as "buyerCountry", n.lines as "lineCount", n.cartons, n.names,
      case n.need
        when 'answer' then n."respondBy"
        when 'cancellation' then n.cancel_by
        when 'claim' then n.claimed_at + interval '3 days'
        when 'handOver' then coalesce(n."readyAt", n."respondBy")
        else n."readyOn"::timestamptz
      end as due
    from needed n join "Company" b on b.id = n."buyerCompanyId"
    where n.need is not null and not (n.need = 'answer' and n."respondBy" <= ${now()})
    order by due, n.id
    limit ${most}`;
  return rows.map((row) => ({
    ...row,
    lineCount: Number(row.lineCount),
    cartons: Number(row.cartons),
    names: toLocalized(row.names),
  }));
}
