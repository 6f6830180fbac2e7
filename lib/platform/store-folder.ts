import "server-only";
import { constants, copyFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "@/lib/platform/ids";
import type { Store } from "@/lib/platform/store";

const unknown = <T>(answer: T) => {
  return (error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return answer;
    throw error;
  };
};

/** Written beside and renamed: a reader never sees half a file. */
async function writeWhole(path: string, write: (part: string) => Promise<void>) {
  const part = `${path}.${newId()}`;
  await mkdir(dirname(path), { recursive: true });
  try {
    await write(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

const copy = (from: string, to: string) => copyFile(from, to, constants.COPYFILE_FICLONE);

/** A folder of this machine. */
export function folderStore(folder: string): Store {
  const pathOf = (name: string) => join(/* turbopackIgnore: true */ folder, name);
  return {
    put: (name, bytes) => writeWhole(pathOf(name), (part) => writeFile(part, bytes)),
    putFrom: (name, path) => writeWhole(pathOf(name), (part) => copy(path, part)),
    find: (name) => readFile(/* turbopackIgnore: true */ pathOf(name)).catch(unknown(null)),
    fetchTo: (name, path) => copy(pathOf(name), path).then(() => true, unknown(false)),
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}
