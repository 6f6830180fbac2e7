import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { JournalKind } from "@/lib/ledger/model/journal";
import { pairOf } from "@/lib/ledger/policy";
import { type Fen, sum } from "@/lib/money/model";
import { db } from "@/lib/platform/db";

export type JournalRow = {
  id: string;
  kind: JournalKind;
  at: Date;
  note: string | null;
  orderNumber: string | null;
  /** How it moved what the buyer owes, and what the seller holds for the buyer. */
  owedFen: Fen;
  creditFen: Fen;
};

/** The newest facts of one pair's books. */
export async function listJournals(
  actor: Actor,
  buyerCompanyId: string,
  most: number,
): Promise<JournalRow[]> {
  const pair = pairOf(actor, buyerCompanyId);
  if (!pair) return [];
  const found = await db.journal.findMany({
    where: pair,
    orderBy: { seq: "desc" },
    take: most,
    select: {
      id: true,
      kind: true,
      at: true,
      note: true,
      order: { select: { number: true } },
      entries: { select: { account: true, amountFen: true } },
    },
  });
  return found.map(({ order, entries, ...journal }) => {
    const moved = (name: "receivable" | "credit") =>
      sum(entries.filter(({ account }) => account === name).map(({ amountFen }) => amountFen));
    return {
      ...journal,
      orderNumber: order?.number ?? null,
      owedFen: moved("receivable"),
      creditFen: -moved("credit"),
    };
  });
}
