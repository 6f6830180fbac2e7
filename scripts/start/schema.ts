import { Client } from "pg";
import { findMigrationState, type MigrationState, readMigrations } from "@/lib/platform/migrations";
import { StartFailure } from "../failure";

/** Brings the database to this code's schema; the engine is loaded only when something is missing. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const state = await findMigrationState(client).finally(() => client.end());
  refuse(state);
  const applied = state.pending.length > 0 ? await apply(url) : [];
  await migrateQueue(url);
  return applied;
}

/** The queue keeps its own tables. Commands write to them, so they must stand before the first request. */
async function migrateQueue(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select to_regclass('graphile_worker.migrations') as found`);
  await client.end();
  if (rows[0]?.found) return;
  const { runMigrations } = await import("graphile-worker");
  await runMigrations({ connectionString: url });
}

async function apply(url: string): Promise<string[]> {
  const { applyMigrations } = await import("../schema-engine");
  return applyMigrations(url, await readMigrations());
}

export function refuse({ unknown, failed, edited }: MigrationState) {
  if (unknown.length > 0) {
    throw new StartFailure(
      `the database is newer than this code (it knows ${unknown.join(", ")})`,
      "start the newer version of Karavan, or use another database",
    );
  }
  if (failed.length > 0) {
    throw new StartFailure(
      `the migration ${failed.join(", ")} failed half-way`,
      "restore the backup from before it, or mend the tables and mark it in _prisma_migrations",
    );
  }
  if (edited.length > 0) {
    throw new StartFailure(
      `the migration ${edited.join(", ")} was changed after it had been applied`,
      "put its file back as it was and write a new migration instead",
    );
  }
}
