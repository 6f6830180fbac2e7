import "server-only";
import type { RowOutcome } from "@/lib/batches/model/batch";
import { batchesVisibleTo } from "@/lib/batches/policy";
import { rowJson } from "@/lib/batches/schema/batch";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const ROWS = 50;

export type RowFilter = {
  readonly outcome: RowOutcome | null;
  /** Only rows with this problem. */
  readonly code: string | null;
  /** Rows after this number of the sheet. */
  readonly after: number;
};

const toView = (row: Prisma.BatchRowGetPayload<object>) => {
  const { number, cells, itemNo, productId, outcome, isKept } = row;
  const { changes, problems, pictures, before, after } = rowJson.parse(row);
  const names = after ?? before ?? {};
  return { number, cells, itemNo, productId, outcome, isKept, changes, problems, pictures, names };
};

export type RowView = ReturnType<typeof toView>;

const whereOf = (actor: Actor, batchId: string, { outcome, code }: RowFilter) => ({
  batchId,
  batch: batchesVisibleTo(actor),
  ...(outcome && { outcome }),
  ...(code && { problems: { array_contains: [{ code }] } }),
});

/** In the order of the sheet; `next` is what further rows come after. */
export async function listRows(actor: Actor, batchId: string, filter: RowFilter) {
  const found = await db.batchRow.findMany({
    where: { ...whereOf(actor, batchId, filter), number: { gt: filter.after } },
    orderBy: { number: "asc" },
    take: ROWS + 1,
  });
  const rows = found.slice(0, ROWS).map(toView);
  return { rows, next: found.length > ROWS ? (rows.at(-1)?.number ?? null) : null };
}

export type ProblemGroup = {
  readonly code: string;
  readonly field: string;
  readonly count: number;
  readonly isWarning: boolean;
};

/** What is wrong how often, the most frequent first. */
export async function countProblems(actor: Actor, batchId: string): Promise<ProblemGroup[]> {
  const seller = batchesVisibleTo(actor).sellerId ?? null;
  return db.$queryRaw<ProblemGroup[]>`
    select problem ->> 'code' as code, problem ->> 'field' as field, count(*)::int as count,
      coalesce((problem ->> 'isWarning')::boolean, false) as "isWarning"
    from "BatchRow" r join "Batch" b on b.id = r."batchId", jsonb_array_elements(r.problems) as problem
    where r."batchId" = ${batchId}::uuid and (${seller}::uuid is null or b."sellerId" = ${seller}::uuid)
    group by 1, 2, 4 order by 4, 3 desc, 1, 2 limit 30`;
}

/** Each refused row as the seller had it, to be mended and sent again. */
export async function* eachRefused(actor: Actor, batchId: string) {
  const filter = { outcome: "refused", code: null } as const;
  for (let after = 0; ; ) {
    const { rows, next } = await listRows(actor, batchId, { ...filter, after });
    yield* rows;
    if (next === null) return;
    after = next;
  }
}

/** How much an undo had to leave, since somebody touched or ordered it meanwhile. */
export const countKept = (actor: Actor, batchId: string) =>
  db.batchRow.count({ where: { batchId, batch: batchesVisibleTo(actor), isKept: true } });

/** How many rows of it stand in the catalogue now. */
export const countWritten = (actor: Actor, batchId: string) =>
  db.batchRow.count({
    where: { batchId, batch: batchesVisibleTo(actor), written: { not: null } },
  });
