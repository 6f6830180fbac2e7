import "server-only";
import { now } from "@/lib/platform/clock";
import { authSecret, env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { REFRESH_PATH, type RefreshCall, signCall } from "@/lib/platform/refresh-call";

const PATIENCE = 5_000;

/**
 * From the worker, after what it tells of is committed: the finished pages are in the web server's memory,
 * which no other process reaches. Without an answer nothing is lost but time; they follow within the hour.
 */
export async function askRefresh(call: RefreshCall): Promise<void> {
  try {
    const { body, at, signature } = signCall(authSecret(), JSON.stringify(call), now());
    const answer = await fetch(`http://127.0.0.1:${env().PORT}${REFRESH_PATH}`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-refresh-at": at,
        "x-refresh-mac": signature,
      },
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  } catch (error) {
    log.warn({ err: error }, "the public pages were not refreshed");
  }
}
