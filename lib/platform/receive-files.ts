import "server-only";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";

const MEGABYTE = 1024 * 1024;

type ReceivedFile = {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
};

type Limits = {
  /** Bytes of all files together. */
  readonly most: number;
  readonly files: number;
};

export type Received = {
  readonly files: readonly ReceivedFile[];
  readonly values: Readonly<Record<string, string>>;
};

const tooLarge = (most: number) =>
  new AppError("uploadTooLarge", { values: { most: Math.round(most / MEGABYTE) } });

/** Whoever announces too much is refused before a byte of it is read. */
function assertAnnounced(request: Request, most: number) {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > most + MEGABYTE) throw tooLarge(most);
}

/** Writes each part to the folder as it comes; counts what comes, whatever was announced. */
async function readParts(request: Request, folder: string, { most, files }: Limits) {
  const received: ReceivedFile[] = [];
  const values: Record<string, string> = {};
  const writing: Promise<void>[] = [];
  let total = 0;
  const parts = busboy({
    headers: { "content-type": request.headers.get("content-type") ?? "" },
    defParamCharset: "utf8",
    limits: { files, fields: 20, fieldSize: 2_000, parts: files + 20 },
  });
  parts.on("field", (name, value) => {
    values[name] = value;
  });
  parts.on("file", (field, stream, { filename }) => {
    const path = join(folder, newId());
    let size = 0;
    stream.on("data", (chunk: Buffer) => {
      size += chunk.length;
      total += chunk.length;
      if (total > most) parts.destroy(tooLarge(most));
    });
    const written = pipeline(stream, createWriteStream(path)).then(() => {
      if (size > 0) received.push({ field, name: filename ?? "", path, size });
    });
    written.catch(() => undefined);
    writing.push(written);
  });
  if (!request.body) throw new AppError("invalid");
  await pipeline(Readable.fromWeb(request.body as import("node:stream/web").ReadableStream), parts);
  await Promise.all(writing);
  return { files: received, values };
}

/**
 * The files of a multipart form on disk while `work` looks at them; a form may be far larger than memory.
 * Errors: `uploadTooLarge`, `invalid` for what is no such form.
 */
export async function receiveFiles<T>(
  request: Request,
  limits: Limits,
  work: (received: Received) => Promise<T>,
): Promise<T> {
  assertAnnounced(request, limits.most);
  const folder = join(env().KARAVAN_DATA_DIR, "uploads", newId());
  await mkdir(folder, { recursive: true });
  try {
    const received = await readParts(request, folder, limits).catch((error: unknown) => {
      throw error instanceof AppError ? error : new AppError("invalid", { cause: error });
    });
    return await work(received);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
