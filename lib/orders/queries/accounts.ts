import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { type AgeBucket, ageBucket, ageBuckets } from "@/lib/orders/model/credit";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  isId,
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageBounds,
  pageOrder,
  toPage,
} from "@/lib/platform/page";
import { Prisma } from "@/prisma/generated/client";

/** What two companies have with each other, as either of them reads it; named after the other one. */
export type AccountRow = {
  id: string;
  name: string;
  countryCode: string;
  orders: number;
  /** Collected ones, on which a credit line stands. */
  collected: number;
  openFen: Fen;
  overdueFen: Fen;
  /** The buyer's money that the seller holds. */
  creditFen: Fen;
  line: { limitFen: Fen; days: number; version: number; usedFen: Fen } | null;
};

type Row = Omit<AccountRow, "line"> & {
  limitFen: bigint | null;
  days: number | null;
  version: number | null;
  usedFen: bigint;
};

type Side = Extract<Actor, { kind: "buyer" | "seller" }>;

const columns = (actor: Side) => {
  const [own, other] = actor.kind === "seller" ? ["seller", "buyer"] : ["buyer", "seller"];
  return { own: Prisma.raw(`"${own}CompanyId"`), other: Prisma.raw(`"${other}CompanyId"`) };
};

/** One statement; the books say what is open, the credit parts of the plans what is due when. */
const readAccounts = (actor: Side, bounds: Prisma.Sql, end: Prisma.Sql) => {
  const { own, other } = columns(actor);
  return db.$queryRaw<Row[]>`
    select c.id, c.name, c."countryCode", o.orders, o.collected, b.open as "openFen", b.credit as "creditFen",
      p.overdue as "overdueFen", p.used as "usedFen", l."limitFen", l.days, l.version
    from "Company" c
    join lateral (
      select count(*)::int as orders, (count(*) filter (where status in ('picked_up', 'closed')))::int as collected
      from "Order" where ${own} = ${actor.companyId}::uuid and ${other} = c.id
    ) o on true
    join lateral (
      select coalesce(sum("amountFen") filter (where account = 'receivable'), 0)::bigint as open,
        coalesce(-sum("amountFen") filter (where account = 'credit'), 0)::bigint as credit
      from "LedgerEntry" where ${own} = ${actor.companyId}::uuid and ${other} = c.id and account in ('receivable', 'credit')
    ) b on true
    join lateral (
      select coalesce(sum(i."amountFen" + i."adjustedFen" - i."confirmedFen"), 0)::bigint as used,
        coalesce(sum(i."amountFen" + i."adjustedFen" - i."confirmedFen")
          filter (where i."dueOn" < ${dayInYiwu(now())}::date), 0)::bigint as overdue
      from "Order" d join "Instalment" i on i."orderId" = d.id
      where d.${own} = ${actor.companyId}::uuid and d.${other} = c.id and i.kind = 'credit' and d."confirmedAt" is not null
    ) p on true
    left join "CreditLine" l on l.${own} = ${actor.companyId}::uuid and l.${other} = c.id
    where c.id in (select ${other} from "Order" where ${own} = ${actor.companyId}::uuid) ${bounds} ${end}`;
};

const toAccount = ({ limitFen, days, version, usedFen, ...row }: Row): AccountRow => ({
  ...row,
  line:
    limitFen === null || days === null || version === null
      ? null
      : { limitFen, days, version, usedFen },
});

const isSide = (actor: Actor): actor is Side => actor.kind === "buyer" || actor.kind === "seller";

/** A seller's buyers, or a buyer's sellers: all with an order between them, the youngest company first. */
export async function listAccounts(actor: Actor, key: PageKey): Promise<Page<AccountRow>> {
  if (!isSide(actor)) return { rows: [], newer: null, older: null };
  const { after = null, before = null } = pageBounds(key);
  const rows = await readAccounts(
    actor,
    Prisma.sql`and (${after}::uuid is null or c.id < ${after}::uuid)
      and (${before}::uuid is null or c.id > ${before}::uuid)`,
    Prisma.sql`order by ${Prisma.raw(`c.id ${pageOrder(key).id}`)} limit ${PAGE_SIZE + 1}`,
  );
  return toPage(rows.map(toAccount), key);
}

/** Null when there was never an order between the two. */
export async function findAccount(actor: Actor, otherId: string): Promise<AccountRow | null> {
  if (!isSide(actor) || !isId(otherId)) return null;
  const [row] = await readAccounts(actor, Prisma.sql`and c.id = ${otherId}::uuid`, Prisma.empty);
  return row ? toAccount(row) : null;
}

export type AgeRow = { bucket: AgeBucket; openFen: Fen };

/** What a buyer owes the seller, by how long it has been due; every bucket, also the empty ones. */
export async function findAgeing(actor: Actor, buyerCompanyId: string): Promise<AgeRow[]> {
  if (actor.kind !== "seller" || !isId(buyerCompanyId)) return [];
  const today = dayInYiwu(now());
  const parts = await db.$queryRaw<{ dueOn: Date | null; openFen: bigint }[]>`
    select i."dueOn", sum(i."amountFen" + i."adjustedFen" - i."confirmedFen")::bigint as "openFen"
    from "Order" o join "Instalment" i on i."orderId" = o.id
    where o."sellerCompanyId" = ${actor.companyId}::uuid and o."buyerCompanyId" = ${buyerCompanyId}::uuid
      and o."confirmedAt" is not null
    group by i."dueOn"`;
  return ageBuckets.map((bucket) => ({
    bucket,
    openFen: parts
      .filter(({ dueOn }) => ageBucket(dueOn, today) === bucket)
      .reduce((sum, { openFen }) => sum + openFen, 0n),
  }));
}
