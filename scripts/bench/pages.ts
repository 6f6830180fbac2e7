import autocannon from "autocannon";
import type { Rate } from "./rate";
import { ORIGIN } from "./server";

export type Page = { name: string; path: string; cookie?: string };

/** Warm: a page that is cached has been asked for before the clock starts. */
export async function benchPage(
  { name, path, cookie }: Page,
  clients: number,
  seconds: number,
): Promise<Rate> {
  const url = `${ORIGIN}${path}`;
  const headers = { "accept-encoding": "gzip", ...(cookie && { cookie }) };
  for (let warm = 0; warm < 3; warm += 1) {
    const answer = await fetch(url, { headers, redirect: "manual" });
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    await answer.arrayBuffer();
  }
  const { requests, latency, non2xx, errors, duration } = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    headers,
  });
  if (non2xx + errors > 0)
    throw new Error(`${path}: ${non2xx + errors} of ${requests.total} failed`);
  return {
    name,
    clients,
    count: requests.total,
    perSecond: Math.round((requests.total / duration) * 10) / 10,
    p50: latency.p50,
    p95: latency.p97_5,
    p99: latency.p99,
  };
}
