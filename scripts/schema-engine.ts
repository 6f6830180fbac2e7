import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Client } from "pg";
import type { Migration } from "@/lib/platform/migrations";
import { engineList } from "./migration-files";
import { openAdapter } from "./schema-engine-adapter";

const SCHEMA = "prisma/schema";
const NO_FILTERS = { externalTables: [], externalEnums: [] };

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg") & {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
};

let bindings: Promise<Bindings> | undefined;

/** Node 20 cannot import .wasm, so the module is instantiated by hand, once. */
async function loadBindings(): Promise<Bindings> {
  const name = "@prisma/schema-engine-wasm/schema_engine_bg";
  const glue = createRequire(import.meta.url).resolve(name);
  const bg: Bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await readFile(join(dirname(glue), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bg });
  bg.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return bg;
}

async function readSchema() {
  const names = (await readdir(SCHEMA)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(SCHEMA, name);
      return { path, content: await readFile(path, "utf8") };
    }),
  );
}

type SchemaFile = { path: string; content: string };

async function withEngine<T>(url: string, schema: SchemaFile[], work: (engine: SchemaEngine) => T) {
  bindings ??= loadBindings();
  const bg = await bindings;
  const { factory, close } = openAdapter(url);
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await bg.SchemaEngine.new({ datamodels }, () => undefined, factory);
    return await work(engine);
  } finally {
    await close();
  }
}

/** Applies what is missing, each migration in Prisma's own bookkeeping; returns the new names. */
export async function applyMigrations(url: string, migrations: Migration[]): Promise<string[]> {
  const input = { migrationsList: engineList(migrations), filters: NO_FILTERS };
  const schema = await readSchema();
  const done = await withEngine(url, schema, (engine) => engine.applyMigrations(input));
  return done.appliedMigrationNames;
}

/** Runs `work` against a database that exists only for it. */
async function withScratchDatabase<T>(url: string, work: (url: string) => Promise<T>) {
  const name = `scratch_${randomBytes(6).toString("hex")}`;
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create database ${name} template template0`);
    return await work(scratch.href);
  } finally {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  }
}

const databaseOf = (files: SchemaFile[]) => ({
  tag: "schemaDatasource" as const,
  configDir: ".",
  files,
});

/** SQL that leads from the end state of the migrations to the schema; empty when they agree. */
export async function diffSchema(url: string, migrations: Migration[]): Promise<string> {
  return withScratchDatabase(url, async (scratch) => {
    if (migrations.length > 0) await applyMigrations(scratch, migrations);
    const schema = await readSchema();
    const { stdout } = await withEngine(scratch, schema, (engine) =>
      engine.diff({
        from: migrations.length > 0 ? databaseOf(schema) : { tag: "empty" },
        to: { tag: "schemaDatamodel", files: schema },
        script: true,
        exitCode: null,
        filters: NO_FILTERS,
      }),
    );
    const sql = (stdout ?? "").trim();
    return /^-- This is an empty migration\.?$/.test(sql) ? "" : `${sql}\n`;
  });
}
