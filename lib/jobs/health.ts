import "server-only";
import { findQueueAge } from "@/lib/jobs/queries";
import { pool } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { findMigrationState } from "@/lib/platform/migrations";

export type Health = {
  ready: boolean;
  database: "up" | "down";
  migrations: "applied" | "pending" | "unknown";
  /** Seconds the oldest due job has waited; null when the database is down. */
  queueAgeSeconds: number | null;
};

/** Ready = requests can be answered. A late queue is told but keeps no request from an answer. */
export async function checkHealth(): Promise<Health> {
  try {
    const { pending, failed } = await findMigrationState(pool());
    const migrations = pending.length + failed.length > 0 ? "pending" : "applied";
    const queueAgeSeconds = await findQueueAge();
    return { ready: migrations === "applied", database: "up", migrations, queueAgeSeconds };
  } catch (error) {
    log.error({ err: error }, "the health check failed");
    return { ready: false, database: "down", migrations: "unknown", queueAgeSeconds: null };
  }
}
