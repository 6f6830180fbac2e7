import { performance } from "node:perf_hooks";

/** Latencies in milliseconds. */
export type Rate = {
  name: string;
  clients: number;
  count: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
};

const round = (value: number) => Math.round(value * 10) / 10;

function toRate(name: string, clients: number, times: readonly number[], seconds: number): Rate {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    name,
    clients,
    count: times.length,
    perSecond: round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

/** So many clients, each taking the next piece of work when it has done its last. */
export async function measure<T>(
  name: string,
  clients: number,
  pile: T[],
  work: (one: T) => Promise<unknown>,
): Promise<Rate> {
  const times: number[] = [];
  const client = async () => {
    for (let one = pile.pop(); one !== undefined; one = pile.pop()) {
      const before = performance.now();
      await work(one);
      times.push(performance.now() - before);
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return toRate(name, clients, times, (performance.now() - start) / 1000);
}
