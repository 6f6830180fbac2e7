import "server-only";
import { setStocks } from "@/lib/batches/commands/set-stocks";
import { type Batch, beat, begin, end } from "@/lib/batches/commands/step";
import { rowJson } from "@/lib/batches/schema/batch";
import {
  lockProducts,
  type OwnProduct,
  releaseCatalogue,
} from "@/lib/catalogue/commands/product-rows";
import { type ProductWrite, writeProducts } from "@/lib/catalogue/commands/write-products";
import { type ProductFields, toFields } from "@/lib/catalogue/model/product-fields";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import { db, type Tx, transaction } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";

const CHUNK = 200;

type Row = Prisma.BatchRowGetPayload<object>;

/** Products that buyers have in a cart or an order, or spoke about. */
async function findUsed(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select p.id from "Product" p where p.id = any(${[...ids]}::uuid[]) and (
      exists (select 1 from "OrderLine" l where l."productId" = p.id)
      or exists (select 1 from "CartLine" c join "Variant" v on v.id = c."variantId" where v."productId" = p.id)
      or exists (select 1 from "Issue" i where i."productId" = p.id))`;
  return new Set(rows.map(({ id }) => id));
}

const statusIn = (fields: ProductFields) => productStatuses.find((one) => one === fields.status);

/** As it was, with the variants that came since taken out; one that is in use is only paused. Null where today's form refuses what was. */
function asBefore(
  product: OwnProduct,
  before: ProductFields,
  isUsed: boolean,
): ProductWrite | null {
  const old = saveProductInput.safeParse(before).data;
  if (!old) return null;
  const ids = new Set(old.variants.map(({ id }) => id));
  const added = storedInput(product).variants.filter(({ id }) => !ids.has(id));
  const state = isUsed ? ("paused" as const) : ("removed" as const);
  const first = old.variants.length + 1;
  const gone = added.map((variant, index) => ({ ...variant, state, row: first + index }));
  const status = statusIn(before);
  return {
    before: product,
    input: { ...old, variants: [...old.variants, ...gone] },
    ...(status && { status }),
  };
}

/** A new product in use cannot be taken out of the world, only off sale. */
const offSale = (product: OwnProduct): ProductWrite => ({
  before: product,
  input: saveProductInput.parse(toFields(storedInput(product))),
  status: "archived",
});

type Undoing = { deletes: string[]; writes: ProductWrite[]; kept: number[] };

type World = { readonly known: ReadonlyMap<string, OwnProduct>; readonly used: Set<string> };

/** A changed product as it was; null where it is touched since. */
function restoring(row: Row, { known, used }: World): ProductWrite | null {
  const product = known.get(row.productId ?? "");
  const before = rowJson.shape.before.parse(row.before);
  if (!product || !before || product.revision !== row.written) return null;
  return asBefore(product, before, used.has(product.id));
}

/** A new product that nobody has touched since. */
const untouched = (row: Row, { known }: World) => {
  const product = known.get(row.productId ?? "");
  return row.before === null && product?.revision === row.written ? product : undefined;
};

function undoOf(rows: readonly Row[], world: World) {
  const undoing: Undoing = { deletes: [], writes: [], kept: [] };
  for (const row of rows) {
    const restored = restoring(row, world);
    const fresh = untouched(row, world);
    if (restored) undoing.writes.push(restored);
    else if (fresh && !world.used.has(fresh.id)) undoing.deletes.push(fresh.id);
    else undoing.kept.push(row.number);
    if (fresh && world.used.has(fresh.id)) undoing.writes.push(offSale(fresh));
  }
  return undoing;
}

/** The pictures that the rows brought, which stand behind those that were there before. */
async function removePictures(tx: Tx, rows: readonly Row[]) {
  const brought = rows.flatMap((row) => {
    const { changes, pictures } = rowJson.parse(row);
    const first = changes.find(({ field }) => field === "pictures")?.before;
    const keys = pictures.flatMap(({ drawn }) => drawn?.keys.zoom ?? []);
    return first !== undefined
      ? keys.map((zoom) => ({ productId: row.productId, zoom, first: Number(first) }))
      : [];
  });
  if (brought.length === 0) return;
  await tx.$executeRaw`
    delete from "Picture" p using jsonb_to_recordset(${JSON.stringify(brought)}::jsonb)
      as b("productId" uuid, zoom text, first int)
    where p."productId" = b."productId" and p.keys ->> 'zoom' = b.zoom and p.position >= b.first`;
}

async function undoChunk(batch: Batch, rows: readonly Row[]) {
  await transaction(async (tx) => {
    await beat(tx, batch, rows.length);
    const ids = rows.flatMap(({ productId }) => productId ?? []);
    const known = await lockProducts(tx, batch.sellerId, ids);
    const { deletes, writes, kept } = undoOf(rows, { known, used: await findUsed(tx, ids) });
    await writeProducts(
      tx,
      { userId: batch.createdById, companyId: batch.sellerId },
      writes,
      batch.id,
    );
    await setStocks(
      tx,
      writes.map(({ before }) => {
        const row = rows.find(({ productId }) => productId === before?.id);
        return {
          productId: before?.id ?? "",
          stock: rowJson.shape.before.parse(row?.before ?? null)?.stock,
          was: rowJson.shape.after.parse(row?.after ?? null)?.stock,
        };
      }),
    );
    const undone = rows.filter(({ number }) => !kept.includes(number));
    await removePictures(tx, undone);
    await tx.product.deleteMany({ where: { id: { in: deletes }, sellerId: batch.sellerId } });
    const numbers = rows.map(({ number }) => number);
    const where = { batchId: batch.id, number: { in: numbers } };
    await tx.batchRow.updateMany({ where, data: { written: null } });
    await tx.batchRow.updateMany({
      where: { batchId: batch.id, number: { in: kept } },
      data: { isKept: true },
    });
  });
}

/** Takes back, last row first, whatever nobody has touched since. */
export async function undoRows(batch: Batch) {
  const where = { batchId: batch.id, written: { not: null } } as const;
  const left = await db.batchRow.count({ where });
  const total = Math.max(batch.total, left);
  await transaction((tx) => begin(tx, batch, total, total - left));
  for (;;) {
    const rows = await db.batchRow.findMany({ where, orderBy: { number: "desc" }, take: CHUNK });
    if (rows.length === 0) break;
    await undoChunk(batch, rows);
  }
  await transaction(async (tx) => {
    await end(tx, batch, "undone");
    await releaseCatalogue(tx, batch.id);
  });
}
