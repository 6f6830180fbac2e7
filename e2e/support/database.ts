import { readFileSync } from "node:fs";
import { Client } from "pg";

/** Written by scripts/e2e-server.ts; the database user may do everything. */
const url = () => readFileSync(".data/e2e/database.url", "utf8");

export type Row = Record<string, string>;
type Values = readonly unknown[];

export type Database = {
  rows: (sql: string, values?: Values) => Promise<Row[]>;
  /** The first row; throws where there is none, so that no test runs on nothing. */
  row: (sql: string, values?: Values) => Promise<Row>;
  close: () => Promise<void>;
};

export async function openDatabase(): Promise<Database> {
  const client = new Client({ connectionString: url() });
  await client.connect();
  const rows = async (sql: string, values: Values = []) => {
    const { rows: found } = await client.query<Row>(sql, [...values]);
    return found;
  };
  const row = async (sql: string, values: Values = []) => {
    const [first] = await rows(sql, values);
    if (!first) throw new Error(`nothing found: ${sql}`);
    return first;
  };
  return { rows, row, close: () => client.end() };
}

const KEPT = "kept_world";
const TABLES = `select tablename as name from pg_tables where schemaname = 'public'`;

/** Keeps every row, so that the tests after these find the demo as it was. */
export async function keepWorld({ rows }: Database): Promise<void> {
  await rows(`drop schema if exists ${KEPT} cascade`);
  await rows(`create schema ${KEPT}`);
  for (const { name } of await rows(TABLES)) {
    await rows(`create table ${KEPT}."${name}" as table public."${name}"`);
  }
  await rows(`create table ${KEPT}.moment as select now() as at`);
}

/** A worker in the middle of a job holds rows; of two that wait for each other, the database ends one. */
const DEADLOCK = "40P01";
const TRIES = 8;

async function untilThrough({ rows }: Database, sql: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await rows(sql);
      return;
    } catch (error) {
      await rows("rollback");
      const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
      if (code !== DEADLOCK || left <= 1) throw error;
    }
  }
}

/** Puts back what was kept and forgets the jobs that the tests caused; whoever signed in meanwhile stays so. */
export async function restoreWorld(database: Database): Promise<void> {
  const { rows } = database;
  const tables = await rows(TABLES);
  const columns = new Map<string, string>();
  for (const { name = "" } of tables) {
    const found = await rows(
      `select string_agg(format('%I', column_name), ', ') as list from information_schema.columns
       where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [name],
    );
    columns.set(name, found[0]?.list ?? "");
  }
  const all = tables.map(({ name }) => `public."${name}"`).join(", ");
  const back = [...columns].map(
    ([name, list]) =>
      `insert into public."${name}" (${list}) overriding system value select ${list} from ${KEPT}."${name}"`,
  );
  await untilThrough(
    database,
    [
      "begin",
      "set local session_replication_role = replica",
      `delete from graphile_worker._private_jobs where created_at >= (select at from ${KEPT}.moment) and locked_at is null`,
      `create temporary table signed_in on commit drop as table public."Session"`,
      `truncate ${all}`,
      ...back,
      `insert into public."Session" select * from signed_in s where s."userId" in (select id from public."User") on conflict do nothing`,
      "commit",
    ].join(";\n"),
  );
  await rows(`drop schema ${KEPT} cascade`);
}
