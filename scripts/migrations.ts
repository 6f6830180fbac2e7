import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";

export const MIGRATIONS = "prisma/migrations";
const LOCK = "migration_lock.toml";
const LOCK_TEXT = 'provider = "postgresql"\n';

export type Migration = { name: string; sql: string; checksum: string };
export type Applied = {
  name: string;
  checksum: string;
  finished: boolean;
  rolledBack: boolean;
};

/** How the folder of migrations and a database differ; every list empty = in step. */
export type MigrationState = {
  pending: Migration[];
  edited: string[];
  failed: string[];
  /** Applied in the database, absent here: the database is newer than the code. */
  unknown: string[];
};

export async function readMigrations(root = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(root, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

export async function readApplied(client: Client): Promise<Applied[]> {
  const present = await client.query(`select to_regclass('_prisma_migrations') is not null as yes`);
  if (!present.rows[0]?.yes) return [];
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished,
            rolled_back_at is not null as "rolledBack"
       from _prisma_migrations order by started_at`,
  );
  return rows;
}

export function compareMigrations(migrations: Migration[], applied: Applied[]): MigrationState {
  const live = applied.filter((row) => !row.rolledBack);
  const done = new Map(live.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  return {
    pending: migrations.filter(({ name }) => !done.has(name)),
    edited: migrations
      .filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum)
      .map(({ name }) => name),
    failed: live.filter((row) => !row.finished).map(({ name }) => name),
    unknown: [...done.keys()].filter((name) => !known.has(name)),
  };
}

export async function findMigrationState(client: Client): Promise<MigrationState> {
  return compareMigrations(await readMigrations(), await readApplied(client));
}

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
