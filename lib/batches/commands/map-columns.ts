import "server-only";
import { lockBatch, moveTo } from "@/lib/batches/commands/steer-batch";
import { sheetOf } from "@/lib/batches/model/outline";
import { mappingFor } from "@/lib/batches/model/remembered";
import {
  type BatchMapping,
  type BatchOutline,
  batchMapping,
  batchOutline,
  batchSource,
} from "@/lib/batches/schema/batch";
import type { MapColumnsInput } from "@/lib/batches/schema/map-columns";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** The seller's corrections over what was recognised. */
function corrected(known: BatchMapping, input: MapColumnsInput): BatchMapping {
  const { publishes, name, defaults, choices } = input;
  const columns = known.columns.map((column) => {
    const choice = choices.get(column.index);
    return choice ? { ...column, ...choice, confidence: 1 } : column;
  });
  return { ...known, columns, publishes, name, defaults, isConfirmed: true };
}

/** One column for each meaning, and one that tells the products apart. Errors at the column. */
function assertClear({ columns }: BatchMapping) {
  const seen = new Map<string, number>();
  for (const { target, index, unit } of columns) {
    if (!target || target === "picture") continue;
    const key = target === "tierPrice" ? `${target} ${unit}` : target;
    if (seen.has(key)) throw new AppError("columnTwice", { field: `target-${index}` });
    seen.set(key, index);
  }
  if (!seen.has("itemNo")) throw new AppError("columnItemNo");
}

/** Errors: `invalidValue` at the category that stands for all new products. */
async function assertCategory(tx: Tx, slug: string | undefined) {
  if (slug === undefined || (await tx.category.count({ where: { slug } })) > 0) return;
  throw new AppError("invalidValue", { field: "default-categorySlug" });
}

async function remember(tx: Tx, sellerId: string, { name, ...mapping }: BatchMapping) {
  if (name === "") return;
  const { columns, defaults, publishes } = mapping;
  const kept = { columns, defaults, publishes };
  await tx.columnMapping.upsert({
    where: { sellerId_name: { sellerId, name } },
    create: { sellerId, name, mapping: kept, updatedAt: now() },
    update: { mapping: kept, updatedAt: now() },
  });
}

type Batch = Awaited<ReturnType<typeof lockBatch>>;
type Step = { readonly tx: Tx; readonly actor: Actor; readonly batch: Batch };
const mapped = ({ batch }: Step) => ({ type: "batch.mapped", subjectId: batch.id }) as const;

/** With another encoding or separator, from the file itself. */
function readAgain(step: Step, { encoding, separator }: MapColumnsInput) {
  const { key, kind, photosKey } = batchSource.parse(step.batch.source);
  const hints = { ...(encoding && { encoding }), ...(separator && { separator }) };
  const data = { source: { key, kind, photosKey, ...hints }, outline: {}, mapping: {} };
  return moveTo(step.tx, step.actor, step.batch, { to: "reading", data, event: mapped(step) });
}

async function openSheet({ tx, batch }: Step, outline: BatchOutline, index: number) {
  const sheet = sheetOf(outline, index);
  if (!sheet) throw new AppError("invalidValue", { field: "sheet" });
  const mapping = mappingFor(sheet, []);
  await tx.batch.update({ where: { id: batch.id }, data: { mapping, status: "mapping" } });
}

async function agree(step: Step, input: MapColumnsInput) {
  const { tx, actor, batch } = step;
  const mapping = corrected(batchMapping.parse(batch.mapping), input);
  assertClear(mapping);
  await assertCategory(tx, mapping.defaults.categorySlug);
  await remember(tx, batch.sellerId, mapping);
  await tx.batchRow.updateMany({ where: { batchId: batch.id }, data: { outcome: null } });
  await moveTo(tx, actor, batch, { to: "reading", data: { mapping }, event: mapped(step) });
}

/** Of a batch of which nothing is written yet. Errors: `batchMoved`. */
function outlineOf({ status, appliedAt, outline }: Batch): BatchOutline {
  const known = batchOutline.safeParse(outline).data;
  const isOpen = (status === "mapping" || status === "checked") && appliedAt === null;
  if (!known || !isOpen) throw new AppError("batchMoved");
  return known;
}

/**
 * What the seller says of the columns: the rows are then checked. `sheet` looks at another sheet of the file
 * and `reread` reads the file again with another encoding or separator, both without checking anything yet.
 * Errors: `batchMoved`, `columnTwice`, `columnItemNo`, `invalidValue`.
 */
export async function mapColumns(actor: Actor, input: MapColumnsInput) {
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, actor, input.batchId);
    const outline = outlineOf(batch);
    const step = { tx, actor, batch };
    if (input.step === "reread") return readAgain(step, input);
    if (input.step === "sheet") return openSheet(step, outline, input.sheet);
    return agree(step, input);
  });
}
