import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export const MIGRATIONS = "prisma/migrations";

export type Migration = { name: string; sql: string; checksum: string };
export type Applied = { name: string; checksum: string; finished: boolean; rolledBack: boolean };

/** How the folder of migrations and a database differ; every list empty = in step. */
export type MigrationState = {
  pending: Migration[];
  edited: string[];
  failed: string[];
  /** Applied in the database, absent here: the database is newer than the code. */
  unknown: string[];
};

/** Anything that runs SQL: a client or a pool. */
type Queryable = { query: (sql: string) => Promise<{ rows: unknown[] }> };

export async function readMigrations(root = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(/* turbopackIgnore: true */ root, { withFileTypes: true }).catch(
    () => [],
  );
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(
        /* turbopackIgnore: true */ join(root, name, "migration.sql"),
        "utf8",
      );
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function readApplied(database: Queryable): Promise<Applied[]> {
  const { rows } = await database.query(`select to_regclass('_prisma_migrations') as found`);
  if (!(rows as { found: string | null }[])[0]?.found) return [];
  const applied = await database.query(
    `select migration_name as name, checksum, finished_at is not null as finished,
            rolled_back_at is not null as "rolledBack"
       from _prisma_migrations order by started_at`,
  );
  return applied.rows as Applied[];
}

export function compareMigrations(migrations: Migration[], applied: Applied[]): MigrationState {
  const live = applied.filter((row) => !row.rolledBack);
  const done = new Map(live.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  return {
    pending: migrations.filter(({ name }) => !done.has(name)),
    edited: migrations
      .filter(({ name, checksum }) => done.has(name) && done.get(name) !== checksum)
      .map(({ name }) => name),
    failed: live.filter((row) => !row.finished).map(({ name }) => name),
    unknown: [...done.keys()].filter((name) => !known.has(name)),
  };
}

export async function findMigrationState(database: Queryable): Promise<MigrationState> {
  return compareMigrations(await readMigrations(), await readApplied(database));
}
