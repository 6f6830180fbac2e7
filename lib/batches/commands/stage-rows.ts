import "server-only";
import { join } from "node:path";
import { type Batch, beat, begin, end } from "@/lib/batches/commands/step";
import { itemNoOf } from "@/lib/batches/model/item-no";
import { sheetOf } from "@/lib/batches/model/outline";
import {
  type BatchMapping,
  type BatchSource,
  batchOutline,
  type RowPicture,
  rowJson,
  rowPicture,
} from "@/lib/batches/schema/batch";
import { readPhotoArchive, readRows, type SheetRow } from "@/lib/batches/spreadsheet";
import { MOST_PICTURES } from "@/lib/catalogue/model/product-terms";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/ids";
import { putFile } from "@/lib/platform/storage";
import type { Prisma } from "@/prisma/generated/client";

type Staging = {
  readonly batch: Batch;
  readonly source: BatchSource;
  readonly mapping: BatchMapping;
  /** Where the files lie. */
  readonly folder: string;
};

/** Names of photos that no row asked for; so many are told. */
const MOST_TOLD = 200;

const kindOf = (bytes: Uint8Array) => {
  const head = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (head.startsWith("\xff\xd8")) return "jpg";
  return head.startsWith("\x89PNG") ? "png" : "webp";
};

async function keep(bytes: Uint8Array, name: string): Promise<RowPicture> {
  const key = await putFile("private", bytes, kindOf(bytes));
  return rowPicture.parse({ hash: sha256(bytes), key, name });
}

/** What cannot be shown is told, and not kept. */
const refused = (name: string, code: string): RowPicture =>
  rowPicture.parse({ hash: sha256(Buffer.from(name)), key: null, name, refused: code });

const leftOutOf = ({ pictures, leftOut }: SheetRow): RowPicture[] => [
  ...leftOut.map(({ code, name }) => refused(name, code)),
  ...(pictures.length > MOST_PICTURES ? [refused(`${pictures.length}`, "picturesCut")] : []),
];

async function saveRows(batch: Batch, rows: readonly SheetRow[]) {
  const data: Prisma.BatchRowCreateManyInput[] = [];
  for (const row of rows) {
    const { number, cells, pictures } = row;
    const kept: RowPicture[] = [];
    for (const { bytes } of pictures.slice(0, MOST_PICTURES)) kept.push(await keep(bytes, ""));
    if (kept.length > 0) await transaction((tx) => beat(tx, batch));
    data.push({ batchId: batch.id, number, cells, pictures: [...kept, ...leftOutOf(row)] });
  }
  await transaction(async (tx) => {
    await beat(tx, batch, rows.length);
    await tx.batchRow.createMany({ data });
  });
}

/** With one more photo from the archive, each once: nine are taken, and of the others as many are told. */
function withPhoto(pictures: readonly RowPicture[], photo: RowPicture): readonly RowPicture[] {
  const taken = pictures.filter((one) => one.refused === null);
  const isCut = photo.refused === null && taken.length >= MOST_PICTURES;
  const added = isCut ? refused(photo.name, "picturesCut") : photo;
  const isKnown = pictures.some(({ hash }) => hash === photo.hash || hash === added.hash);
  const isFull = added.refused !== null && pictures.length - taken.length >= MOST_PICTURES;
  return isKnown || isFull ? pictures : [...pictures, added];
}

const addPhoto = (batch: Batch, number: number, photo: RowPicture) =>
  transaction(async (tx) => {
    await beat(tx, batch);
    const where = { batchId_number: { batchId: batch.id, number } };
    const row = await tx.batchRow.findUniqueOrThrow({ where, select: { pictures: true } });
    const pictures = rowJson.shape.pictures.parse(row.pictures);
    const more = withPhoto(pictures, photo);
    if (more !== pictures) await tx.batchRow.update({ where, data: { pictures: [...more] } });
  });

/** Photos go to the row whose item number they carry; answers the names of those that none asked for. */
async function matchPhotos(batch: Batch, path: string, rowOf: ReadonlyMap<string, number>) {
  const unmatched: string[] = [];
  await readPhotoArchive(path, async (photo) => {
    const { name, itemNos } = photo;
    const number = itemNos
      .map((itemNo) => rowOf.get(itemNoOf(itemNo)))
      .find((one) => one !== undefined);
    if (number === undefined) unmatched.push(name);
    else if ("fault" in photo) await addPhoto(batch, number, refused(name, photo.fault));
    else await addPhoto(batch, number, await keep(photo.bytes, name));
  });
  return unmatched.slice(0, MOST_TOLD);
}

/** The file's rows as they stand, one after the other, so that a check can begin anew at any row. */
export async function stageRows({ batch, source, mapping, folder }: Staging) {
  const outline = batchOutline.parse(batch.outline);
  const sheet = sheetOf(outline, mapping.sheet);
  if (!sheet) throw new AppError("sheetNoTable");
  const itemNo = mapping.columns.find(({ target }) => target === "itemNo")?.index ?? -1;
  const staged = `${sheet.index}:${sheet.headerRow}:${itemNo}`;
  if (source.staged === staged) return transaction((tx) => end(tx, batch, "checking"));
  const rowOf = new Map<string, number>();
  await transaction((tx) => begin(tx, batch, sheet.rows));
  await db.batchRow.deleteMany({ where: { batchId: batch.id } });
  const { encoding, separator } = outline;
  const options = { encoding, separator, sheet: sheet.index, headerRow: sheet.headerRow };
  await readRows(join(folder, source.key), options, async (rows) => {
    for (const row of rows) {
      const known = itemNoOf(row.cells[itemNo] ?? "");
      if (known !== "" && !rowOf.has(known)) rowOf.set(known, row.number);
    }
    await saveRows(batch, rows);
  });
  const unmatched = source.photosKey
    ? await matchPhotos(batch, join(folder, source.photosKey), rowOf)
    : [];
  await transaction((tx) =>
    end(tx, batch, "checking", { source: { ...source, staged, unmatched } }),
  );
}
