import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Entry, JournalKind, Pair } from "@/lib/ledger/model/journal";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

type NewJournal = Pair & {
  readonly kind: JournalKind;
  /** Names the fact; the same fact cannot be written twice. */
  readonly cause: string;
  readonly orderId?: string;
  readonly note?: string;
  readonly entries: readonly Entry[];
};

/** Part of a command: writes what happened to money. A journal without entries is not written. */
export async function writeJournal(tx: Tx, actor: Actor, journal: NewJournal): Promise<void> {
  const { kind, cause, orderId, note, entries, buyerCompanyId, sellerCompanyId } = journal;
  if (entries.length === 0) return;
  const pair = { buyerCompanyId, sellerCompanyId };
  const id = newId();
  await tx.journal.create({
    data: {
      id,
      kind,
      cause,
      ...pair,
      orderId: orderId ?? null,
      note: note || null,
      actorId: actor.kind === "system" ? null : actor.userId,
      at: now(),
    },
  });
  await tx.ledgerEntry.createMany({
    data: entries.map((entry) => ({ ...entry, ...pair, journalId: id })),
  });
}
