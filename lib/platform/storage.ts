import "server-only";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/platform/env";
import { newId, sha256 } from "@/lib/platform/ids";

/** Content hash and kind, so a key never changes its meaning and may be cached for ever. */
const KEY = /^[0-9a-f]{64}\.(webp|png|jpg|svg|pdf)$/;
export type FileKind = "webp" | "png" | "jpg" | "svg" | "pdf";

/** What anybody may fetch, and what a guarded route hands out; apart, so that a key alone opens nothing. */
export type Area = "public" | "private";

const pathOf = (area: Area, key: string) =>
  join(env().KARAVAN_DATA_DIR, "files", area, key.slice(0, 2), key);

/** Written beside and renamed: a reader never sees half a file. */
export async function putFile(area: Area, bytes: Uint8Array, kind: FileKind): Promise<string> {
  const key = `${sha256(bytes)}.${kind}`;
  const path = pathOf(area, key);
  const part = `${path}.${newId()}`;
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(part, bytes);
  await rename(part, path);
  return key;
}

/** The bytes, or null for an unknown or malformed key. */
export async function findFile(area: Area, key: string): Promise<Buffer | null> {
  if (!KEY.test(key)) return null;
  return readFile(/* turbopackIgnore: true */ pathOf(area, key)).catch(() => null);
}
