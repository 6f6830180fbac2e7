import "server-only";
import {
  demandsOf,
  type RowReading,
  type RowToCheck,
  type Sought,
} from "@/lib/batches/commands/demands";
import { drawRowPictures } from "@/lib/batches/commands/draw-row-pictures";
import { type Batch, beat, begin, end } from "@/lib/batches/commands/step";
import { decideRow, type KnownProduct, type RowFault } from "@/lib/batches/model/row-check";
import type { RowPicture, RowProblem } from "@/lib/batches/schema/batch";
import { pictureName } from "@/lib/catalogue/commands/attach-pictures";
import { productInclude } from "@/lib/catalogue/commands/product-rows";
import { toFields } from "@/lib/catalogue/model/product-fields";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import { db, transaction } from "@/lib/platform/db";

const CHUNK = 500;

/** Products of the seller that the rows speak of, by item number and by id. */
async function findKnown(sellerId: string, rows: readonly RowToCheck[]) {
  const itemNos = rows.flatMap(({ itemNo }) => (itemNo === null ? [] : [itemNo]));
  const ids = rows.flatMap(({ productId }) => (productId === null ? [] : [productId]));
  const products = await db.product.findMany({
    where: { sellerId, OR: [{ itemNo: { in: itemNos } }, { id: { in: ids } }] },
    include: productInclude,
  });
  const known = new Map<string, KnownProduct>();
  for (const product of products) {
    const { id, revision, status, pictures } = product;
    const fields = toFields(storedInput(product));
    const found = {
      id,
      revision,
      status,
      fields,
      pictures: pictures.map((one) => pictureName(one) ?? ""),
    };
    known.set(id, found);
    known.set(product.itemNo, found);
  }
  return known;
}

type Checked = {
  number: number;
  outcome: string;
  itemNo: string | null;
  productId: string | null;
  revision: number | null;
  before: unknown;
  after: unknown;
  changes: unknown;
  problems: RowProblem[];
  pictures: readonly RowPicture[];
};

/** The first row of an item number stands; each further one is told which it repeats. */
function repeats(row: RowToCheck, seen: Map<string, number>): number | null {
  if (row.itemNo === null) return null;
  const first = seen.get(row.itemNo) ?? row.number;
  seen.set(row.itemNo, first);
  return first === row.number ? null : first;
}

function faultsOf(reading: RowReading, faults: readonly RowFault[]): RowProblem[] {
  const untold = faults.filter(({ field, code }) => code !== "required" || !reading.isTold(field));
  return untold.map(({ field, code, found }) => {
    const place = reading.place(field);
    const shown = place.found || found;
    return { ...place, found: shown, field, code, values: {}, isWarning: false };
  });
}

function check(row: RowToCheck, product: KnownProduct | null, seen: Map<string, number>): Checked {
  const reading = row.read(product);
  const decision = decideRow({ ...reading.demand, product });
  const first = repeats(row, seen);
  const again = first === null ? [] : [{ field: "itemNo", code: "rowRepeated", found: "" }];
  const problems = [
    ...reading.problems,
    ...faultsOf(reading, again).map((problem) => ({ ...problem, values: { row: first ?? 0 } })),
    ...faultsOf(reading, decision.faults),
  ];
  const at = { number: row.number, itemNo: row.itemNo, problems, pictures: row.pictures };
  if (problems.some(({ isWarning }) => !isWarning)) {
    const nothing = { productId: row.productId, revision: null, before: null, after: null };
    return { ...at, ...nothing, outcome: "refused", changes: [] };
  }
  const { outcome, before, after, changes } = decision;
  const subject = { productId: product?.id ?? null, revision: product?.revision ?? null };
  return { ...at, ...subject, outcome, before, after, changes };
}

const saveChecked = (batch: Batch, rows: readonly Checked[]) =>
  transaction(async (tx) => {
    await beat(tx, batch, rows.length);
    await tx.$executeRaw`
      update "BatchRow" r set outcome = n.outcome, "itemNo" = n."itemNo", "productId" = n."productId",
        revision = n.revision, before = n.before, after = n.after, changes = n.changes, problems = n.problems,
        pictures = n.pictures
      from jsonb_populate_recordset(null::"BatchRow", ${JSON.stringify(rows)}::jsonb) as n
      where r."batchId" = ${batch.id}::uuid and r.number = n.number`;
  });

async function seenItemNos(batchId: string) {
  const rows = await db.batchRow.findMany({
    where: { batchId, outcome: { not: null }, itemNo: { not: null } },
    select: { itemNo: true, number: true },
    orderBy: { number: "desc" },
  });
  return new Map(rows.map(({ itemNo, number }) => [itemNo ?? "", number]));
}

async function checkChunk(batch: Batch, sought: Sought, seen: Map<string, number>) {
  const found = await db.batchRow.findMany({
    where: { batchId: batch.id, outcome: null },
    orderBy: { number: "asc" },
    take: CHUNK,
  });
  if (found.length === 0) return false;
  const rows = (await drawRowPictures(batch, found)).map(sought);
  const known = await findKnown(batch.sellerId, rows);
  const productOf = ({ productId, itemNo }: RowToCheck) =>
    known.get(productId ?? itemNo ?? "") ?? null;
  await saveChecked(
    batch,
    rows.map((row) => check(row, productOf(row), seen)),
  );
  return true;
}

/** Decides each row by the rules of the form; the counts are those that applying will have. */
export async function checkRows(batch: Batch) {
  const counted = await db.batchRow.groupBy({
    by: ["outcome"],
    where: { batchId: batch.id },
    _count: true,
  });
  const total = counted.reduce((rows, { _count }) => rows + _count, 0);
  const open = counted.find(({ outcome }) => outcome === null)?._count ?? 0;
  await transaction((tx) => begin(tx, batch, total, total - open));
  const [sought, seen] = await Promise.all([demandsOf(batch), seenItemNos(batch.id)]);
  while (await checkChunk(batch, sought, seen));
  await transaction(async (tx) => {
    const outcomes = await tx.batchRow.groupBy({
      by: ["outcome"],
      where: { batchId: batch.id },
      _count: true,
    });
    const count = (wanted: string) =>
      outcomes.find(({ outcome }) => outcome === wanted)?._count ?? 0;
    await end(tx, batch, "checked", {
      created: count("created"),
      changed: count("changed"),
      same: count("same"),
      refused: count("refused"),
    });
  });
}
