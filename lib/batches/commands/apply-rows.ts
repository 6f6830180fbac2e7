import "server-only";
import { type Batch, beat, begin, end } from "@/lib/batches/commands/step";
import { rowJson } from "@/lib/batches/schema/batch";
import { lockProducts, releaseCatalogue } from "@/lib/catalogue/commands/product-rows";
import { type ProductWrite, writeProducts } from "@/lib/catalogue/commands/write-products";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { now } from "@/lib/platform/clock";
import { db, type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/prisma/generated/client";

const CHUNK = 200;

type Row = Prisma.BatchRowGetPayload<object>;

const open = (batchId: string) =>
  ({
    batchId,
    outcome: { in: ["created", "changed"] },
    written: null,
  }) as const satisfies Prisma.BatchRowWhereInput;

/** The rows' products as they are to be; since they were checked nobody could touch them. Errors: `conflict`. */
async function writesOf(tx: Tx, batch: Batch, rows: readonly Row[]): Promise<ProductWrite[]> {
  const known = await lockProducts(
    tx,
    batch.sellerId,
    rows.flatMap(({ productId }) => productId ?? []),
  );
  return rows.map((row) => {
    const before = row.productId ? known.get(row.productId) : undefined;
    if (before?.revision !== (row.revision ?? undefined)) throw new AppError("conflict");
    const after = rowJson.shape.after.parse(row.after) ?? {};
    const input = saveProductInput.parse(after);
    const status = productStatuses.find((one) => one === after.status);
    return { before: before ?? null, input, ...(status && { status }) };
  });
}

async function applyChunk(batch: Batch, rows: readonly Row[]) {
  await transaction(async (tx) => {
    await beat(tx, batch, rows.length);
    const author = { userId: batch.createdById, companyId: batch.sellerId };
    const written = await writeProducts(tx, author, await writesOf(tx, batch, rows), batch.id);
    const marks = written.map(({ id, revision }, index) => ({
      number: rows[index]?.number,
      productId: id,
      written: revision,
    }));
    await tx.$executeRaw`
      update "BatchRow" r set "productId" = n."productId", written = n.written
      from jsonb_populate_recordset(null::"BatchRow", ${JSON.stringify(marks)}::jsonb) as n
      where r."batchId" = ${batch.id}::uuid and r.number = n.number`;
  });
}

/** Writes what the preview showed, a few hundred rows a transaction; what was written before a stop stays so. */
export async function applyRows(batch: Batch) {
  const left = await db.batchRow.count({ where: open(batch.id) });
  const all = batch.created + batch.changed;
  await transaction((tx) => begin(tx, batch, all, all - left));
  for (;;) {
    const rows = await db.batchRow.findMany({
      where: open(batch.id),
      orderBy: { number: "asc" },
      take: CHUNK,
    });
    if (rows.length === 0) break;
    await applyChunk(batch, rows);
  }
  await transaction(async (tx) => {
    await end(tx, batch, "applied", { appliedAt: now() });
    await releaseCatalogue(tx, batch.id);
  });
}
