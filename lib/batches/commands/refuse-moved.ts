import "server-only";
import type { Batch } from "@/lib/batches/commands/step";
import { type RowProblem, rowJson } from "@/lib/batches/schema/batch";
import type { OwnProduct } from "@/lib/catalogue/commands/product-rows";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

type Row = Prisma.BatchRowGetPayload<object>;

/** What is on hand now, where orders moved it since the row's figure was counted; or null. */
function movedTo(row: Row, known: ReadonlyMap<string, OwnProduct>): number | null {
  const was = rowJson.shape.before.parse(row.before)?.stock;
  const [only] = known.get(row.productId ?? "")?.variants ?? [];
  return was === undefined || !only || was === String(only.onHand) ? null : only.onHand;
}

async function refuse(tx: Tx, row: Row, onHand: number) {
  const { after, problems } = rowJson.parse(row);
  const problem: RowProblem = {
    column: null,
    field: "stock",
    found: after?.stock ?? "",
    code: "stockChanged",
    values: { onHand },
    isWarning: false,
  };
  await tx.batchRow.update({
    where: { batchId_number: { batchId: row.batchId, number: row.number } },
    data: {
      outcome: "refused",
      before: Prisma.DbNull,
      after: Prisma.DbNull,
      changes: [],
      problems: [...problems, problem],
    },
  });
}

/** Rows that would overwrite what orders took since the preview are refused; answers the others. Products are locked. */
export async function refuseMoved(
  tx: Tx,
  batch: Batch,
  rows: readonly Row[],
  known: ReadonlyMap<string, OwnProduct>,
): Promise<Row[]> {
  const still: Row[] = [];
  for (const row of rows) {
    const onHand = movedTo(row, known);
    if (onHand === null) still.push(row);
    else await refuse(tx, row, onHand);
  }
  const moved = rows.length - still.length;
  const data = { changed: { decrement: moved }, refused: { increment: moved } };
  if (moved > 0) await tx.batch.update({ where: { id: batch.id }, data });
  return still;
}
