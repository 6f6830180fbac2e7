import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { databaseUrl } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import { Prisma, PrismaClient } from "@/prisma/generated/client";

export type Db = PrismaClient;
export type Tx = Prisma.TransactionClient;

/** Milliseconds; each is shorter than what waits for it: lock < pool < statement < transaction. */
const LIMITS = { lock: 2_000, pool: 3_000, statement: 5_000, transaction: 8_000, idle: 10_000 };
const POOL_SIZE = 10;
/** Seconds; a connection takes its planned statements with it. */
const LIFETIME = 1_800;
/** For disks without a moving arm; and compiling a query costs more than any of ours takes. */
const PLANNER = "-c random_page_cost=1.1 -c jit=off";
const RETRIES = 2;

/**
 * PostgreSQL plans a named statement once per connection, which costs more than most of ours take.
 * A search is planned each time: what is quick for a rare word is slow for a frequent one.
 */
const nameOf = ({ sql }: { sql: string }) =>
  / i?like |@>/i.test(sql) ? "" : sha256(sql).slice(0, 24);

type Opened = { pool: Pool; client: PrismaClient };
const shared: typeof globalThis & { karavanDb?: Opened } = globalThis;

function open(): Opened {
  if (shared.karavanDb) return shared.karavanDb;
  const pool = new Pool({
    connectionString: databaseUrl(),
    application_name: "karavan",
    max: POOL_SIZE,
    maxLifetimeSeconds: LIFETIME,
    connectionTimeoutMillis: LIMITS.pool,
    statement_timeout: LIMITS.statement,
    lock_timeout: LIMITS.lock,
    idle_in_transaction_session_timeout: LIMITS.idle,
    options: PLANNER,
  });
  pool.on("error", (error) => log.warn({ err: error }, "a database connection was lost"));
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }),
    transactionOptions: { maxWait: LIMITS.pool, timeout: LIMITS.transaction },
  });
  shared.karavanDb = { pool, client };
  return shared.karavanDb;
}

/** Opened by the first use, so that a build needs no database. */
export const db: Db = new Proxy({} as Db, {
  get(_target, key) {
    const { client } = open();
    const value: unknown = Reflect.get(client, key);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

/** The same connections for libraries that speak `pg`. */
export const pool = () => open().pool;

export async function closeDb() {
  const opened = shared.karavanDb;
  delete shared.karavanDb;
  await opened?.client.$disconnect();
  await opened?.pool.end();
}

const RACE_CODES = new Set(["40001", "40P01"]);

const isKnown = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError;

/** PostgreSQL's own code, wherever Prisma put it: what fails at the commit comes as the driver's own error. */
function sqlState(error: unknown): string | undefined {
  const cause = isKnown(error) ? error.meta?.driverAdapterError : error;
  const inner = cause instanceof Error ? cause.cause : undefined;
  const code =
    inner && typeof inner === "object"
      ? Reflect.get(inner, "originalCode")
      : isKnown(error) && error.meta?.code;
  return typeof code === "string" ? code : undefined;
}

const isLostRace = (error: unknown) =>
  (isKnown(error) && error.code === "P2034") || RACE_CODES.has(sqlState(error) ?? "");

/** A unique key, such as a freshly drawn number, is in use already. */
export const isTaken = (error: unknown) =>
  isKnown(error) && (error.code === "P2002" || sqlState(error) === "23505");

/** A row that changed or vanished under a guard, or a lock that could not be had, is a conflict. */
export function toAppError(error: unknown): unknown {
  const lockTimedOut = sqlState(error) === "55P03";
  const isGone = isKnown(error) && error.code === "P2025";
  const conflict = isGone || isLostRace(error) || lockTimedOut;
  return conflict ? new AppError("conflict", { cause: error }) : error;
}

/** No connection was free in time: nothing was done yet, so it may be tried again. */
const couldNotStart = (error: unknown) =>
  isKnown(error) && error.code === "P2028" && error.message.includes("Unable to start");

/** One transaction; a deadlock, a serialization failure or a late start is tried again, the first two then become a conflict. */
export async function transaction<T>(
  work: (tx: Tx) => Promise<T>,
  timeout = LIMITS.transaction,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await open().client.$transaction(work, { timeout });
    } catch (error) {
      const again = isLostRace(error) || couldNotStart(error);
      if (!again || attempt >= RETRIES) throw toAppError(error);
    }
  }
}
