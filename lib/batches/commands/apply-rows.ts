import "server-only";
import { refuseMoved } from "@/lib/batches/commands/refuse-moved";
import { setStocks } from "@/lib/batches/commands/set-stocks";
import { type Batch, beat, begin, end } from "@/lib/batches/commands/step";
import { rowJson } from "@/lib/batches/schema/batch";
import { addMissingPictures } from "@/lib/catalogue/commands/attach-pictures";
import {
  lockProducts,
  type OwnProduct,
  releaseCatalogue,
} from "@/lib/catalogue/commands/product-rows";
import { copyPictures } from "@/lib/catalogue/commands/show-pictures";
import {
  type ProductWrite,
  type WrittenProduct,
  writeProducts,
} from "@/lib/catalogue/commands/write-products";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import type { Actor, SystemActor } from "@/lib/identity/actor";
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

type RowWrite = ProductWrite & { readonly stock: string | undefined };

/** The rows' products as they are to be; since they were checked nobody could touch them. Errors: `conflict`. */
function writesOf(rows: readonly Row[], known: ReadonlyMap<string, OwnProduct>): RowWrite[] {
  return rows.map((row) => {
    const before = row.productId ? known.get(row.productId) : undefined;
    if (before?.revision !== (row.revision ?? undefined)) throw new AppError("conflict");
    const after = rowJson.shape.after.parse(row.after) ?? {};
    const input = saveProductInput.parse(after);
    const status = productStatuses.find((one) => one === after.status);
    return { before: before ?? null, input, stock: after.stock, ...(status && { status }) };
  });
}

type Pictured = {
  readonly actor: SystemActor & Actor;
  readonly batch: Batch;
  readonly rows: readonly Row[];
  readonly written: readonly WrittenProduct[];
};

/** What the rows bring along, behind the pictures that are there. */
async function addPictures(tx: Tx, { actor, batch, rows, written }: Pictured) {
  const brought = new Map(
    rows.flatMap(({ pictures }, index) => {
      const drawn = rowJson.shape.pictures.parse(pictures).flatMap((one) => one.drawn ?? []);
      const id = written[index]?.id;
      return id && drawn.length > 0 ? [[id, drawn]] : [];
    }),
  );
  if (brought.size === 0) return;
  const products = await lockProducts(tx, batch.sellerId, [...brought.keys()]);
  for (const product of products.values()) {
    await addMissingPictures(tx, actor, product, brought.get(product.id) ?? []);
  }
}

/** Pictures of what goes on sale, copied before the transaction that could not wait for it. */
async function copyAhead(rows: readonly Row[]) {
  const sold = rows.filter(({ after }) => rowJson.shape.after.parse(after)?.status === "published");
  if (sold.length === 0) return;
  const hidden = await db.picture.findMany({
    where: { productId: { in: sold.flatMap(({ productId }) => productId ?? []) }, isPublic: false },
    select: { keys: true },
  });
  const brought = sold.flatMap(({ pictures }) =>
    rowJson.shape.pictures.parse(pictures).flatMap((one) => one.drawn ?? []),
  );
  await copyPictures([...hidden, ...brought]);
}

async function applyChunk(batch: Batch, open: readonly Row[], actor: Pictured["actor"]) {
  await copyAhead(open);
  await transaction(async (tx) => {
    await beat(tx, batch, open.length);
    const author = { userId: batch.createdById, companyId: batch.sellerId };
    const ids = open.flatMap(({ productId }) => productId ?? []);
    const known = await lockProducts(tx, batch.sellerId, ids);
    const rows = await refuseMoved(tx, batch, open, known);
    const writes = writesOf(rows, known);
    const written = await writeProducts(tx, author, writes, batch.id);
    await setStocks(
      tx,
      writes.map(({ stock }, index) => ({ productId: written[index]?.id ?? "", stock })),
    );
    await addPictures(tx, { actor, batch, rows, written });
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
export async function applyRows(batch: Batch, actor: Pictured["actor"]) {
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
    await applyChunk(batch, rows, actor);
  }
  await transaction(async (tx) => {
    await end(tx, batch, "applied", { appliedAt: now() });
    await releaseCatalogue(tx, batch.id);
  });
}
