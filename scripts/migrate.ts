import { existsSync } from "node:fs";
import { loadEnvFile, stdout } from "node:process";
import { Client } from "pg";
import { databaseUrl } from "@/lib/platform/env";
import { findMigrationState, readMigrations } from "@/lib/platform/migrations";
import { writeMigration } from "./migration-files";
import { applyMigrations, diffSchema } from "./schema-engine";

const say = (line: string) => stdout.write(`${line}\n`);

async function state(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await findMigrationState(client);
  } finally {
    await client.end();
  }
}

async function apply(url: string) {
  const names = await applyMigrations(url, await readMigrations());
  say(names.length > 0 ? `Applied:\n  ${names.join("\n  ")}` : "Nothing to apply.");
}

async function diff(url: string, label: string | undefined) {
  if (!label || !/^[a-z0-9_]+$/.test(label)) {
    throw new Error("Name the change in lower case: npm run db:diff -- add_order_note");
  }
  const sql = await diffSchema(url, await readMigrations());
  if (sql === "") return say("The schema and the migrations agree; nothing written.");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  say(`Written: ${await writeMigration(label, sql, stamp)}/migration.sql`);
}

async function status(url: string) {
  const { pending, edited, failed, unknown } = await state(url);
  const line = (label: string, names: string[]) => names.map((name) => `${label}: ${name}`);
  const lines = [
    ...line(
      "pending",
      pending.map(({ name }) => name),
    ),
    ...line("edited after it was applied", edited),
    ...line("failed", failed),
    ...line("unknown to this code", unknown),
  ];
  say(lines.length > 0 ? lines.join("\n") : "The database is in step with the migrations.");
  if (lines.length > 0) process.exitCode = 1;
}

async function main([command, label]: string[]) {
  if (existsSync(".env")) loadEnvFile(".env");
  const url = databaseUrl();
  if (command === "diff") return diff(url, label);
  if (command === "status") return status(url);
  return apply(url);
}

/** Ends by hand: the schema engine leaves a ten-second timer behind. */
main(process.argv.slice(2))
  .then(() => process.exit())
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
