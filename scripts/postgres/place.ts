import { createHash } from "node:crypto";
import { accessSync, chownSync, constants, existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { StartFailure } from "../failure";
import { completeNative, copyNative, findNative } from "./binaries";
import { allows, canReach, findOwner, type Owner } from "./owner";

export type Place = { data: string; native: string; owner: Owner };

/**
 * Where the cluster lies and runs. Under root the server runs as somebody else, who may be unable to
 * enter the folder of this repository: then cluster and programs lie in a folder of their own, named
 * after the repository's path, so that every start finds it again.
 */
export function findPlace(wanted: string): Place {
  const owner = findOwner();
  const data = resolve(wanted);
  const native = findNative();
  if (canReach(owner, data) && isUsable(owner, native)) {
    completeNative(native);
    makeFolder(data, owner);
    return { data, native, owner };
  }
  if (existsSync(join(data, "PG_VERSION")) && !canReach(owner, data)) {
    throw new StartFailure(
      `the database in ${data} cannot be entered by the user ${owner?.name} any more`,
      `let that user pass (chmod o+x) through every folder above it`,
    );
  }
  return outside(data, native, owner);
}

function outside(wanted: string, source: string, owner: Owner): Place {
  const hash = createHash("sha256").update(wanted);
  const root = join(stableFolder(), `karavan-${hash.digest("hex").slice(0, 12)}`);
  const native = join(root, "native");
  mkdirSync(root, { recursive: true, mode: 0o755 });
  copyNative(source, native);
  completeNative(native);
  const data = join(root, "postgres");
  makeFolder(data, owner);
  return { data, native, owner };
}

/** A folder that survives a restart of the machine where we may write to one. */
function stableFolder(): string {
  try {
    accessSync("/var/lib", constants.W_OK);
    return "/var/lib";
  } catch {
    return tmpdir();
  }
}

function isUsable(owner: Owner, native: string): boolean {
  const programs = ["initdb", "postgres"].map((name) => join(native, "bin", name));
  return (
    canReach(owner, join(native, "bin", "postgres")) &&
    (!owner || programs.every((path) => allows(owner, path, 0o5)))
  );
}

function makeFolder(path: string, owner: Owner) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
    if (owner) chownSync(path, owner.uid, owner.gid);
    else accessSync(path, constants.W_OK);
  } catch {
    throw new StartFailure(
      `the data folder ${path} is not writable`,
      "give this user the right to write there, or set KARAVAN_DATA_DIR to another folder",
    );
  }
}
