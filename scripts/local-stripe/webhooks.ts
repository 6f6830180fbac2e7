import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { now } from "@/lib/platform/clock";
import type { Event } from "./world";

const PATIENCE = 10_000;

export type Receiver = {
  url: string;
  secret: string;
  /** Milliseconds before each further try of a delivery that failed. */
  pauses: readonly number[];
};

type Attempt = { event: string; type: string; status: number | null };

type How = {
  secret?: string | undefined;
  /** Seconds since it was signed. */
  age?: number | undefined;
  /** What is sent in place of the event that was signed. */
  altered?: string | undefined;
};

/** Carries events to the product: in order, signed, and again until it is answered 2xx. */
export function createWebhooks(receiver: Receiver | null) {
  const ending = new AbortController();
  const attempts: Attempt[] = [];
  const under = new Set<Promise<unknown>>();
  const settings = { copies: 1, isHolding: false };
  let held: Event[] = [];
  let firstTries: Promise<unknown> = Promise.resolve();

  async function attempt(event: Event, how: How = {}): Promise<number | null> {
    if (!receiver || ending.signal.aborted) return null;
    const status = await post(receiver, event, how, ending.signal).catch(() => null);
    attempts.push({ event: event.id, type: event.type, status });
    if (isTaken(status)) event.pending_webhooks = 0;
    return status;
  }

  async function again(event: Event) {
    for (const wait of receiver?.pauses ?? []) {
      await pause(wait, undefined, { signal: ending.signal });
      if (isTaken(await attempt(event))) return;
    }
  }

  function send(event: Event) {
    const first = firstTries.then(() => attempt(event));
    firstTries = first;
    const carried = first
      .then((status) => (isTaken(status) ? undefined : again(event)))
      .catch(() => undefined)
      .finally(() => under.delete(carried));
    under.add(carried);
  }

  return {
    settings,
    attempts,
    announce(event: Event) {
      if (!receiver) return;
      if (settings.isHolding) held.push(event);
      else for (let copy = 0; copy < settings.copies; copy++) send(event);
    },
    held: () => held.map(({ id, type }) => ({ id, type })),
    /** Sends what was held: those named, by id or type, in this order; without names all. */
    release(order?: readonly string[]) {
      const chosen = order
        ? order.flatMap((name) => held.filter(({ id, type }) => id === name || type === name))
        : held;
      held = held.filter((event) => !chosen.includes(event));
      for (const event of chosen) for (let copy = 0; copy < settings.copies; copy++) send(event);
    },
    /** One more delivery, now; tells what it was answered. */
    redeliver: attempt,
    /** When each event has been tried once. */
    triedOnce: () => firstTries,
    /** When nothing is under way any more. */
    async settled() {
      while (under.size > 0) await Promise.all(under);
    },
    close: () => ending.abort(),
  };
}
export type Webhooks = ReturnType<typeof createWebhooks>;

const isTaken = (status: number | null) => status !== null && status >= 200 && status < 300;

async function post(
  { url, secret }: Receiver,
  event: Event,
  how: How,
  ending: AbortSignal,
): Promise<number> {
  const payload = JSON.stringify(event, null, 2);
  const timestamp = Math.floor(now().getTime() / 1000) - (how.age ?? 0);
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret: how.secret ?? secret,
    timestamp,
  });
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
    body: how.altered ?? payload,
    redirect: "manual",
    signal: AbortSignal.any([ending, AbortSignal.timeout(PATIENCE)]),
  });
  await answer.arrayBuffer();
  return answer.status;
}
