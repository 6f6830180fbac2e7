import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { JournalKind, Pair } from "@/lib/ledger/model/journal";
import { bounds, type Period } from "@/lib/ledger/model/period";
import { pairOf } from "@/lib/ledger/policy";
import type { Fen } from "@/lib/money/model";
import { db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/page";

export type StatementLine = {
  readonly seq: bigint;
  readonly at: Date;
  readonly kind: JournalKind;
  readonly orderNumber: string | null;
  readonly note: string | null;
  /** Above zero the buyer owes more. */
  readonly changeFen: Fen;
  /** What the buyer owed after it; below zero it is the buyer's money. */
  readonly balanceFen: Fen;
};

export type Statement = {
  readonly pair: Pair;
  readonly buyerName: string;
  readonly sellerName: string;
  /** The buyer's country's currency. */
  readonly currency: string;
  readonly openingFen: Fen;
  readonly chargedFen: Fen;
  readonly paidFen: Fen;
  readonly closingFen: Fen;
  readonly lines: StatementLine[];
  /** Seq of the last line when there are further ones. */
  readonly next: bigint | null;
};

const PAGE = 100;

/** Null where the two have no books with each other. */
const findParties = async ({ buyerCompanyId, sellerCompanyId }: Pair) => {
  const found = await db.journal.findFirst({
    where: { buyerCompanyId, sellerCompanyId },
    select: {
      buyer: { select: { name: true, country: { select: { currency: true } } } },
      seller: { select: { name: true } },
    },
  });
  return (
    found && {
      buyerName: found.buyer.name,
      sellerName: found.seller.name,
      currency: found.buyer.country.currency,
    }
  );
};

type Sums = { openingFen: Fen; chargedFen: Fen; paidFen: Fen };

const findSums = ({ buyerCompanyId, sellerCompanyId }: Pair, { since, before }: Span) =>
  db.$queryRaw<Sums[]>`
    with moved as (
      select j.at, sum(e."amountFen") as fen from "Journal" j join "LedgerEntry" e on e."journalId" = j.id
      where j."buyerCompanyId" = ${buyerCompanyId}::uuid and j."sellerCompanyId" = ${sellerCompanyId}::uuid
        and e.account in ('receivable', 'credit') and j.at < ${before}
      group by j.id
    )
    select coalesce(sum(fen) filter (where at < ${since}), 0)::bigint as "openingFen",
      coalesce(sum(fen) filter (where at >= ${since} and fen > 0), 0)::bigint as "chargedFen",
      coalesce(-sum(fen) filter (where at >= ${since} and fen < 0), 0)::bigint as "paidFen"
    from moved`;

type Span = { since: Date; before: Date };
type Moved = Omit<StatementLine, "balanceFen"> & { sumFen: Fen };

const findLines = (
  { buyerCompanyId, sellerCompanyId }: Pair,
  { since, before }: Span,
  after: bigint,
  most: number,
) => db.$queryRaw<Moved[]>`
  with moved as (
    select j.seq, j.at, j.kind::text as kind, j.note, o.number as "orderNumber",
      coalesce(sum(e."amountFen") filter (where e.account in ('receivable', 'credit')), 0)::bigint as "changeFen"
    from "Journal" j join "LedgerEntry" e on e."journalId" = j.id left join "Order" o on o.id = j."orderId"
    where j."buyerCompanyId" = ${buyerCompanyId}::uuid and j."sellerCompanyId" = ${sellerCompanyId}::uuid
      and j.at >= ${since} and j.at < ${before} and j.kind <> 'provider_fee'
    group by j.id, o.number
  ), summed as (
    select *, (sum("changeFen") over (order by seq))::bigint as "sumFen" from moved
  )
  select * from summed where seq > ${after} order by seq limit ${most}`;

/** What passed between a buyer and a seller, oldest first; null where they have no books, or not the actor's. */
export async function findStatement(
  actor: Actor,
  companyId: string,
  period: Period,
  page: { readonly after?: bigint; readonly most?: number } = {},
): Promise<Statement | null> {
  const { after = 0n, most = PAGE } = page;
  const pair = isId(companyId) ? pairOf(actor, companyId) : null;
  const parties = pair && (await findParties(pair));
  if (!pair || !parties) return null;
  const span = bounds(period);
  const [[sums], found] = await Promise.all([
    findSums(pair, span),
    findLines(pair, span, after, most + 1),
  ]);
  const { openingFen, chargedFen, paidFen } = sums ?? {
    openingFen: 0n,
    chargedFen: 0n,
    paidFen: 0n,
  };
  const lines = found.slice(0, most).map(({ sumFen, ...line }) => ({
    ...line,
    balanceFen: openingFen + sumFen,
  }));
  return {
    pair,
    ...parties,
    openingFen,
    chargedFen,
    paidFen,
    closingFen: openingFen + chargedFen - paidFen,
    lines,
    next: found.length > most ? (lines.at(-1)?.seq ?? null) : null,
  };
}

/** From an address: where the lines go on; anything else is their beginning. */
export const toSeq = (text: unknown): bigint =>
  typeof text === "string" && /^\d{1,15}$/.test(text) ? BigInt(text) : 0n;

/** All lines of a period, read a page at a time. */
export async function* eachStatementLine(
  actor: Actor,
  companyId: string,
  period: Period,
): AsyncGenerator<StatementLine> {
  let after: bigint | null = 0n;
  while (after !== null) {
    const page: Statement | null = await findStatement(actor, companyId, period, {
      after,
      most: 1_000,
    });
    yield* page?.lines ?? [];
    after = page?.next ?? null;
  }
}
