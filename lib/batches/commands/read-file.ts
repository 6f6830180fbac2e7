import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stageRows } from "@/lib/batches/commands/stage-rows";
import { type Batch, beat, begin, end } from "@/lib/batches/commands/step";
import { bestSheet, mappingFor } from "@/lib/batches/model/remembered";
import { listRemembered } from "@/lib/batches/queries/mappings";
import {
  type BatchSource,
  batchMapping,
  batchOutline,
  batchSource,
} from "@/lib/batches/schema/batch";
import { outlineOf } from "@/lib/batches/spreadsheet";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { fetchFile } from "@/lib/platform/storage";

/** Looks what the file holds, and what its columns may be. */
async function readOutline(batch: Batch, source: BatchSource, path: string) {
  const outline = await outlineOf(path, source);
  const remembered = await listRemembered(batch.sellerId);
  const sheet = bestSheet(outline.sheets);
  if (!sheet) throw new AppError("sheetNoTable");
  const mapping = mappingFor(sheet, remembered);
  await transaction((tx) =>
    end(tx, batch, "mapping", { outline: batchOutline.parse(outline), mapping }),
  );
}

/** An import's files on disk, for as long as they are read. */
async function withFiles(
  batch: Batch,
  source: BatchSource,
  work: (folder: string) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), "karavan-import-"));
  try {
    const keys = [source.key, ...(source.photosKey ? [source.photosKey] : [])];
    for (const key of keys) {
      if (!(await fetchFile("private", key, join(folder, key)))) throw new AppError("sheetBroken");
      await transaction((tx) => beat(tx, batch));
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** First what the columns are; once the seller has agreed, the rows themselves. */
export async function readFile(batch: Batch) {
  const source = batchSource.parse(batch.source);
  const mapping = batchMapping.safeParse(batch.mapping).data;
  await transaction((tx) => begin(tx, batch, 0));
  await withFiles(batch, source, async (folder) => {
    const path = join(folder, source.key);
    if (!mapping?.isConfirmed) return readOutline(batch, source, path);
    return stageRows({ batch, source, mapping, folder });
  });
}
