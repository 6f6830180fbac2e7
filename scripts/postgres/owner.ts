import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { StartFailure } from "../failure";

/** Whom the server runs as; undefined = ourselves. PostgreSQL refuses to run as root. */
export type Owner = { uid: number; gid: number; name: string } | undefined;

const CANDIDATES = ["postgres", "nobody"];

export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const candidate of CANDIDATES) {
    const [name, , uid, gid] =
      users.find((line) => line.startsWith(`${candidate}:`))?.split(":") ?? [];
    if (name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new StartFailure(
    "PostgreSQL may not run as root and this machine has neither a user postgres nor nobody",
    "start as an ordinary user, or set DATABASE_URL",
  );
}

/** Whether `owner` may pass through every folder above `path` and read what lies there. */
export function canReach(owner: Owner, path: string): boolean {
  if (!owner) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!allows(owner, folder, 0o1)) return false;
    if (folder === dirname(folder)) return true;
  }
}

export function allows({ uid, gid }: NonNullable<Owner>, path: string, bits: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return true;
  const shift = stat.uid === uid ? 6 : stat.gid === gid ? 3 : 0;
  return ((stat.mode >> shift) & bits) === bits;
}
