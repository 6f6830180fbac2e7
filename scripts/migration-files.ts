import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS, type Migration } from "@/lib/platform/migrations";

const LOCK = "migration_lock.toml";
const LOCK_TEXT = 'provider = "postgresql"\n';

/** Writes a migration folder in Prisma's own format and returns its path. */
export async function writeMigration(label: string, sql: string, stamp: string): Promise<string> {
  const folder = join(MIGRATIONS, `${stamp}_${label}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "migration.sql"), sql);
  await writeFile(join(MIGRATIONS, LOCK), LOCK_TEXT);
  return folder;
}

/** The list as the schema engine wants it. */
export function engineList(migrations: Migration[]) {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: LOCK, content: LOCK_TEXT },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
}
