import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from "vitest";
import { examine } from "@/lib/doctor/queries/examine";
import { closeDb, db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";

/** Empties what the last test filled; untouched tables cost nothing. */
const EMPTY = `
do $$
declare
  name text;
  filled bool;
  dirty text[] := '{}';
begin
  for name in
    select format('%I.%I', schemaname, tablename) from pg_tables
     where (schemaname = 'public' and tablename <> '_prisma_migrations')
        or (schemaname = 'graphile_worker' and tablename = '_private_jobs')
  loop
    execute 'select exists (select 1 from ' || name || ')' into filled;
    if filled then dirty := dirty || name; end if;
  end loop;
  if cardinality(dirty) > 0 then
    execute 'truncate ' || array_to_string(dirty, ', ') || ' restart identity cascade';
  end if;
end $$`;

async function cloneForWorker(): Promise<string> {
  const { url, template } = inject("testServer");
  const name = `${template}_${process.pid}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("select pg_advisory_lock(20260611)");
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
}

beforeAll(async () => {
  overrideEnv({ DATABASE_URL: await cloneForWorker() });
});

beforeEach(async () => {
  await db.$executeRawUnsafe(EMPTY);
});

/** Whatever a test did, goods, orders and books must be whole after it. */
afterEach(async () => {
  expect((await examine(db)).filter(({ broken }) => broken > 0)).toEqual([]);
});

afterAll(closeDb);
