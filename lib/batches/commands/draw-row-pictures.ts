import "server-only";
import { z } from "zod";
import { type Batch, beat } from "@/lib/batches/commands/step";
import { drawnPicture, type RowPicture, rowPicture } from "@/lib/batches/schema/batch";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { storePicture } from "@/lib/platform/pictures";
import { findFile } from "@/lib/platform/storage";

const pictures = z.array(rowPicture);
const outcome = z.union([drawnPicture, z.object({ refused: z.string() })]);
type Outcome = z.output<typeof outcome>;

async function draw(key: string): Promise<Outcome> {
  const bytes = await findFile("private", key);
  if (!bytes) return { refused: "pictureBroken" };
  try {
    return await storePicture(new Uint8Array(bytes), "pictures");
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "storageFailed") throw error;
    return { refused: error.code };
  }
}

/** Broken is also what only this time took too long. */
const isLasting = (done: Outcome) => !("refused" in done) || done.refused !== "pictureBroken";

/** Drawn once for all files it ever comes in. */
async function drawOnce(picture: RowPicture, known: Map<string, Outcome>): Promise<RowPicture> {
  const { hash, key } = picture;
  if (key === null) return picture;
  const done = known.get(hash) ?? (await draw(key));
  if (!known.has(hash)) {
    known.set(hash, done);
    if (isLasting(done)) {
      await db.drawnPicture.createMany({ data: { hash, drawn: done }, skipDuplicates: true });
    }
  }
  return "refused" in done ? { ...picture, refused: done.refused } : { ...picture, drawn: done };
}

/** Two at once; the batch lives meanwhile, or is stopped. */
async function drawAll(batch: Batch, row: readonly RowPicture[], known: Map<string, Outcome>) {
  const drawn: RowPicture[] = [];
  for (let at = 0; at < row.length; at += 2) {
    const pair = row.slice(at, at + 2).map((picture) => drawOnce(picture, known));
    drawn.push(...(await Promise.all(pair)));
    await transaction((tx) => beat(tx, batch));
  }
  return drawn;
}

type Row = { readonly pictures: unknown };

/** The rows' pictures as they will look; each picture that cannot be drawn says why. */
export async function drawRowPictures<R extends Row>(batch: Batch, rows: readonly R[]) {
  const parsed = rows.map((row) => pictures.parse(row.pictures));
  const hashes = [...new Set(parsed.flat().map(({ hash }) => hash))];
  const kept = await db.drawnPicture.findMany({ where: { hash: { in: hashes } } });
  const known = new Map(kept.map(({ hash, drawn }) => [hash, outcome.parse(drawn)]));
  const drawn: RowPicture[][] = [];
  for (const row of parsed) drawn.push(row.length > 0 ? await drawAll(batch, row, known) : []);
  return rows.map((row, index) => ({ ...row, pictures: drawn[index] ?? [] }));
}
