import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import type { InstalmentKind } from "@/lib/orders/model/plan";
import { type OpenLine, type Proposal, propose, referencesIn } from "@/lib/payments/model/matching";
import { canPayNow } from "@/lib/payments/model/status";
import { statementsVisibleTo, transfersVisibleTo } from "@/lib/payments/policy";
import { db } from "@/lib/platform/db";

/** The latest; who has more open has stopped looking. */
const MOST_LINES = 5_000;
const MOST_CLAIMS = 2_000;

export type ClaimView = {
  readonly id: string;
  readonly orderNumber: string;
  readonly buyerName: string;
  readonly kind: InstalmentKind;
  readonly amountFen: Fen;
  readonly sentOn: Date;
  readonly payer: string;
  readonly isThirdParty: boolean;
  readonly references: readonly string[];
};

/** A part of an order that a line names and nobody announced money for. */
export type NamedPart = {
  readonly instalmentId: string;
  readonly orderNumber: string;
  readonly buyerName: string;
  readonly kind: InstalmentKind;
};

export type Matches = {
  /** By line. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly claims: readonly ClaimView[];
  readonly named: ReadonlyMap<string, readonly NamedPart[]>;
};

const order = {
  select: { number: true, confirmedAt: true, buyer: { select: { name: true } } },
} as const;

async function listOpenClaims(actor: Actor): Promise<ClaimView[]> {
  const found = await db.transfer.findMany({
    where: { AND: [{ status: "claimed" }, transfersVisibleTo(actor)] },
    orderBy: { id: "desc" },
    take: MOST_CLAIMS,
    include: {
      shares: { orderBy: { position: "asc" }, include: { instalment: { include: { order } } } },
    },
  });
  return found.flatMap(({ id, amountFen, sentOn, payer, isThirdParty, shares }) => {
    const first = shares[0]?.instalment;
    if (!first) return [];
    return [
      {
        ...{ id, amountFen, sentOn, payer, isThirdParty },
        kind: first.kind,
        orderNumber: first.order.number,
        buyerName: first.order.buyer.name,
        references: shares.map(({ instalment }) => instalment.reference),
      },
    ];
  });
}

/** Of lines without a proposal: the parts that their own words name, all of one buyer. */
async function listNamed(actor: Actor, lines: readonly OpenLine[]) {
  const references = new Map(lines.map((line) => [line.id, referencesIn(line)]));
  const wanted = [...references.values()].flat();
  if (wanted.length === 0) return new Map<string, NamedPart[]>();
  const parts = await db.instalment.findMany({
    where: { AND: [{ reference: { in: wanted } }, transfersVisibleTo(actor)] },
    include: { order },
  });
  return new Map(
    [...references].flatMap(([lineId, own]): [string, NamedPart[]][] => {
      const named = parts.filter((part) => own.includes(part.reference));
      const buyers = new Set(named.map(({ buyerCompanyId }) => buyerCompanyId));
      if (buyers.size !== 1 || !named.every((part) => canPayNow(part.order))) return [];
      const views = named.map(({ id, kind, order: { number, buyer } }) => ({
        instalmentId: id,
        orderNumber: number,
        buyerName: buyer.name,
        kind,
      }));
      return [[lineId, views]];
    }),
  );
}

/** What each open line of a seller's bank may be, over all statements: one transfer is never two lines. */
export async function findMatches(actor: Actor): Promise<Matches> {
  const [lines, claims] = await Promise.all([
    db.bankStatementLine.findMany({
      where: { AND: [{ transferId: null, skippedAt: null }, statementsVisibleTo(actor)] },
      orderBy: { id: "desc" },
      take: MOST_LINES,
    }),
    listOpenClaims(actor),
  ]);
  const known = claims.map((claim) => ({ ...claim, payers: [claim.payer, claim.buyerName] }));
  const proposals = new Map(propose(lines, known).map((one) => [one.lineId, one]));
  const others = lines.filter(({ id }) => !proposals.has(id));
  return { proposals, claims, named: await listNamed(actor, others) };
}
