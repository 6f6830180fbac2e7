import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/ids";

export type Limit = {
  /** Names the counter, such as "sign-in-account". */
  readonly name: string;
  readonly points: number;
  /** The window; also how long a key stays blocked once its points are spent. */
  readonly seconds: number;
};

export type Verdict = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/** The pool is read anew, so tests may reopen the database. */
const limiter = ({ name, points, seconds }: Limit) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
  });

/** Spends a point; counts in the database, so all processes share it and a restart forgets nothing. */
export async function spend(limit: Limit, key: string): Promise<Verdict> {
  try {
    await limiter(limit).consume(sha256(key));
    return { allowed: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
  }
}

const here = new Map<string, RateLimiterMemory>();

/** The same, counted by this process alone: for what is asked at every key stroke and gives nothing away. */
export async function spendHere(limit: Limit, key: string): Promise<Verdict> {
  const { name, points, seconds } = limit;
  const known = here.get(name) ?? new RateLimiterMemory({ points, duration: seconds });
  here.set(name, known);
  try {
    await known.consume(key);
    return { allowed: true };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { allowed: false, retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) };
  }
}

/** Gives all points back, for example after a sign-in that succeeded. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(sha256(key));
}
