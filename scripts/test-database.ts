import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { env } from "@/lib/platform/env";
import { readMigrations } from "@/lib/platform/migrations";
import { startCluster } from "./postgres/cluster";
import { applyMigrations } from "./schema-engine";

declare module "vitest" {
  export interface ProvidedContext {
    /** Server and template from which each worker clones its own database. */
    testServer: { url: string; template: string };
  }
}

/** A cluster in a temporary folder, or the server at TEST_DATABASE_URL. */
async function openServer() {
  const given = env().TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), "karavan-test-"));
  chmodSync(folder, 0o755);
  const cluster = await startCluster({
    folder: join(folder, "postgres"),
    password: randomBytes(16).toString("hex"),
    isThrowaway: true,
  });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: cluster.url, stop };
}

async function run(url: string, sql: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Migrates a template once; every worker clones it. */
export async function setup(project: TestProject) {
  const { url, stop } = await openServer();
  const template = `karavan_test_${randomBytes(6).toString("hex")}`;
  const target = new URL(url);
  target.pathname = `/${template}`;
  await run(url, `create database ${template}`);
  await applyMigrations(target.href, await readMigrations());
  await runMigrations({ connectionString: target.href });
  project.provide("testServer", { url, template });
  return async () => {
    const { rows } = await run(
      url,
      `select datname from pg_database where datname like '${template}%'`,
    );
    for (const { datname } of rows) await run(url, `drop database ${datname} with (force)`);
    await stop();
  };
}
