import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { askForPrint } from "@/lib/documents/commands/ask-for-print";
import { listPrinted, type PrintedFile, readPrinted } from "@/lib/documents/queries/files";
import type { Actor } from "@/lib/identity/actor";
import { findActor } from "@/lib/identity/session";
import { AppError } from "@/lib/platform/errors";

type Context = { params: Promise<{ number: string }> };

/** PDFs are packed already. */
const asTheyAre = { compress: false };

/** Each is read when its turn comes, so that never more than one is in memory. */
async function pack(zip: ZipFile, files: readonly PrintedFile[]) {
  for (const file of files) {
    const bytes = await readPrinted(file);
    if (bytes) zip.addBuffer(bytes, file.name, asTheyAre);
  }
  zip.end();
}

async function printAll(actor: Actor, number: string): Promise<PrintedFile[] | null> {
  const documents = await listPrinted(actor, number);
  if (!documents || documents.length === 0) return null;
  return Promise.all(documents.map(async ({ id, file }) => file ?? (await askForPrint(actor, id))));
}

/** All documents of an order that stand, for its two sides and the operator. */
export async function GET(_request: Request, { params }: Context) {
  const [actor, { number }] = await Promise.all([findActor(), params]);
  try {
    const files = actor && (await printAll(actor, number));
    if (!files) return new Response(null, { status: 404 });
    const zip = new ZipFile();
    const packed = new Readable().wrap(zip.outputStream);
    pack(zip, files).catch((error: Error) => packed.destroy(error));
    return new Response(Readable.toWeb(packed) as ReadableStream, {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${number}.zip"`,
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isLate = error.code === "documentNotPrinted";
    return new Response(null, { status: isLate ? 503 : 404 });
  }
}
