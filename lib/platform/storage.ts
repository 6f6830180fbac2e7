import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { bucketOf, env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { newId, sha256 } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import type { Store } from "@/lib/platform/store";
import { bucketStore } from "@/lib/platform/store-bucket";
import { folderStore } from "@/lib/platform/store-folder";

/** Content hash and kind, so a key never changes its meaning and may be cached for ever. */
const KEY = /^[0-9a-f]{64}\.(webp|png|jpg|svg|pdf|xlsx|csv|zip)$/;
export type FileKind = "webp" | "png" | "jpg" | "svg" | "pdf" | "xlsx" | "csv" | "zip";

/** What anybody may fetch, and what a guarded route hands out; apart, so that a key alone opens nothing. */
export type Area = "public" | "private";

const nameOf = (area: Area, key: string) => `${area}/${key.slice(0, 2)}/${key}`;

function store(): Store {
  const bucket = bucketOf(env());
  return bucket ? bucketStore(bucket) : folderStore(join(env().KARAVAN_DATA_DIR, "files"));
}

/** Whoever asked hears that it did not work; why is for the log. */
async function kept<T>(work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store());
  } catch (cause) {
    log.error({ err: cause }, "the store of files failed");
    throw new AppError("storageFailed", { cause });
  }
}

/** Answers the key. Errors of all five: `storageFailed`. */
export async function putFile(area: Area, bytes: Uint8Array, kind: FileKind): Promise<string> {
  const key = `${sha256(bytes)}.${kind}`;
  await kept((files) => files.put(nameOf(area, key), bytes));
  return key;
}

/** The same for a file on disk that does not fit into memory; nobody may write to it meanwhile. */
export async function putFileFrom(area: Area, path: string, kind: FileKind): Promise<string> {
  return kept(async (files) => {
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    const key = `${hash.digest("hex")}.${kind}`;
    await files.putFrom(nameOf(area, key), path);
    return key;
  });
}

/** The bytes, or null for an unknown or malformed key. */
export async function findFile(area: Area, key: string): Promise<Buffer | null> {
  if (!KEY.test(key)) return null;
  return kept((files) => files.find(nameOf(area, key)));
}

/** Writes the file to `toPath`, whole or not at all; false for an unknown or malformed key. */
export async function fetchFile(area: Area, key: string, toPath: string): Promise<boolean> {
  if (!KEY.test(key)) return false;
  const part = `${toPath}.${newId()}`;
  return kept(async (files) => {
    try {
      await mkdir(dirname(toPath), { recursive: true });
      const found = await files.fetchTo(nameOf(area, key), part);
      if (found) await rename(part, toPath);
      return found;
    } finally {
      await rm(part, { force: true });
    }
  });
}

/** For what nothing points to any more: other rows may have stored the same content under the same key. */
export async function removeFile(area: Area, key: string): Promise<void> {
  if (KEY.test(key)) await kept((files) => files.remove(nameOf(area, key)));
}
