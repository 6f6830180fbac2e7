import "server-only";
import { issueDocument } from "@/lib/documents/commands/issue-document";
import { partyOf } from "@/lib/documents/commands/read-order";
import { canonicalText, type Draft, documentContent } from "@/lib/documents/model/content";
import { type AccountEntry, toStatement } from "@/lib/documents/model/statement";
import type { IssueStatementInput } from "@/lib/documents/schema";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import type { Pair } from "@/lib/ledger/model/journal";
import { bounds } from "@/lib/ledger/model/period";
import { pairOf } from "@/lib/ledger/policy";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** A paper of more lines is no paper; a shorter time is asked for. */
const MOST_LINES = 2_000;

const readAccount = (tx: Tx, { buyerCompanyId, sellerCompanyId }: Pair, before: Date) =>
  tx.$queryRaw<AccountEntry[]>`
    select j.at, j.kind::text as kind, o.number as "orderNumber", sum(e."amountFen")::bigint as fen
    from "Journal" j join "LedgerEntry" e on e."journalId" = j.id left join "Order" o on o.id = j."orderId"
    where j."buyerCompanyId" = ${buyerCompanyId}::uuid and j."sellerCompanyId" = ${sellerCompanyId}::uuid
      and e.account in ('receivable', 'credit') and j.at < ${before}
    group by j.id, o.number having sum(e."amountFen") <> 0 order by j.seq`;

async function readParties(tx: Tx, { buyerCompanyId, sellerCompanyId }: Pair) {
  const include = {
    country: true,
    members: { where: { role: "owner" }, take: 1, select: { user: { select: { locale: true } } } },
  } as const;
  const [buyer, seller] = await Promise.all([
    tx.company.findUniqueOrThrow({ where: { id: buyerCompanyId }, include }),
    tx.company.findUniqueOrThrow({ where: { id: sellerCompanyId }, include }),
  ]);
  const own = buyer.members[0]?.user.locale;
  return { buyer, seller, locale: isLocale(own) ? own : ("ru" as const) };
}

const lockStatements = (tx: Tx, { buyerCompanyId, sellerCompanyId }: Pair) => tx.$executeRaw`
  select pg_advisory_xact_lock(hashtextextended(${`statement:${buyerCompanyId}:${sellerCompanyId}`}, 0))`;

/** Errors: `periodReversed`, `dateInFuture`. The last day is Yiwu's. */
function refuseDays({ from, to }: IssueStatementInput) {
  if (from > to) throw new AppError("periodReversed", { field: "to" });
  if (to > toIsoDay(dayInYiwu(now()))) throw new AppError("dateInFuture", { field: "to" });
}

/** The newest paper of the same days, if the books still say the same. */
async function findSame(tx: Tx, pair: Pair, { facts, tables }: Draft) {
  const period = facts.map(({ value }) => ({ value }));
  const newest = await tx.document.findFirst({
    where: { ...pair, kind: "statement", content: { path: ["facts"], array_contains: period } },
    orderBy: { id: "desc" },
    select: { id: true, kind: true, number: true, version: true, content: true },
  });
  if (!newest) return null;
  const { content, ...document } = newest;
  const isSame = canonicalText(documentContent.parse(content).tables) === canonicalText(tables);
  return isSame ? document : null;
}

/**
 * The account between the actor's company and another over some days, on paper; asked for again
 * while the books stand still, the same paper. Errors: `notFound` where the two have no books with each
 * other, `periodReversed`, `dateInFuture`, `statementTooLong`.
 */
export async function issueStatement(actor: Actor, input: IssueStatementInput) {
  const pair = pairOf(actor, input.companyId);
  if (!pair) throw new AppError("notFound");
  refuseDays(input);
  return transaction(async (tx) => {
    if ((await tx.journal.count({ where: pair })) === 0) throw new AppError("notFound");
    await lockStatements(tx, pair);
    const { since, before } = bounds(input);
    const entries = await readAccount(tx, pair, before);
    if (entries.filter(({ at }) => at >= since).length > MOST_LINES)
      throw new AppError("statementTooLong", { values: { most: MOST_LINES } });
    const { buyer, seller, locale } = await readParties(tx, pair);
    const draft = toStatement({
      locale,
      seller: partyOf(seller),
      buyer: partyOf(buyer),
      from: since,
      to: new Date(before.getTime() - 1),
      entries,
    });
    const same = await findSame(tx, pair, draft);
    if (same) return same;
    return issueDocument(tx, actor, {
      parties: { ...pair, orderId: null },
      locale,
      draft,
      issuedAt: now(),
      causeEventId: null,
    });
  });
}
