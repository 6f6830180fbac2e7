import "server-only";
import { lockBatch, moveTo } from "@/lib/batches/commands/steer-batch";
import { sheetOf } from "@/lib/batches/model/outline";
import { mappingFor } from "@/lib/batches/model/remembered";
import {
  type BatchMapping,
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

/**
 * What the seller says of the columns: the rows are then checked. `sheet` looks at another sheet of the file
 * and `reread` reads the file again with another encoding or separator, both without checking anything yet.
 * Errors: `batchMoved`, `columnTwice`, `columnItemNo`.
 */
export async function mapColumns(actor: Actor, input: MapColumnsInput) {
  return transaction(async (tx) => {
    const batch = await lockBatch(tx, actor, input.batchId);
    const source = batchSource.parse(batch.source);
    const outline = batchOutline.safeParse(batch.outline).data;
    if (!outline || !["mapping", "checked"].includes(batch.status))
      throw new AppError("batchMoved");
    const event = { type: "batch.mapped", subjectId: batch.id } as const;
    if (input.step === "reread") {
      const { encoding, separator } = input;
      const hints = { ...(encoding && { encoding }), ...(separator && { separator }) };
      const { key, kind, photosKey } = source;
      const data = { source: { key, kind, photosKey, ...hints }, outline: {}, mapping: {} };
      return moveTo(tx, actor, batch, { to: "reading", data, event });
    }
    if (input.step === "sheet") {
      const sheet = sheetOf(outline, input.sheet);
      if (!sheet) throw new AppError("invalidValue", { field: "sheet" });
      const mapping = mappingFor(sheet, []);
      await tx.batch.update({ where: { id: batch.id }, data: { mapping, status: "mapping" } });
      return;
    }
    const mapping = corrected(batchMapping.parse(batch.mapping), input);
    assertClear(mapping);
    await remember(tx, batch.sellerId, mapping);
    await tx.batchRow.updateMany({ where: { batchId: batch.id }, data: { outcome: null } });
    await moveTo(tx, actor, batch, { to: "reading", data: { mapping }, event });
  });
}
