import "server-only";
import { z } from "zod";
import { changesOf, type FieldChange } from "@/lib/catalogue/model/product-fields";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

const texts = z.record(z.string(), z.string()).catch({});
const SHOWN = 30;

export type RevisionView = {
  readonly number: number;
  readonly at: Date;
  readonly by: string | null;
  readonly batchId: string | null;
  /** Empty where it is the first that is known. */
  readonly changes: readonly FieldChange[];
  readonly isNow: boolean;
};

/** What each edit changed, the latest first; nothing of what is not the actor's. */
export async function listRevisions(
  actor: Actor,
  productId: string,
  before = Number.MAX_SAFE_INTEGER,
): Promise<{ revisions: RevisionView[]; next: number | null }> {
  const found = await db.productRevision.findMany({
    where: {
      productId,
      number: { lt: Math.min(before, 2_147_483_647) },
      product: productsVisibleTo(actor),
    },
    orderBy: { number: "desc" },
    take: SHOWN + 1,
  });
  const people = await db.user.findMany({
    where: { id: { in: found.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  });
  const revisions = found.slice(0, SHOWN).map((row, index) => {
    const earlier = found[index + 1];
    return {
      number: row.number,
      at: row.at,
      by: people.find(({ id }) => id === row.byId)?.name ?? null,
      batchId: row.batchId,
      changes: earlier ? changesOf(texts.parse(earlier.fields), texts.parse(row.fields)) : [],
      isNow: index === 0 && before === Number.MAX_SAFE_INTEGER,
    };
  });
  return { revisions, next: found.length > SHOWN ? (revisions.at(-1)?.number ?? null) : null };
}
