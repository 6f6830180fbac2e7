import "server-only";
import { Client } from "pg";
import { databaseUrl } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

/** Must equal the channel that `record` notifies. */
const CHANNEL = "events";
const FIRST_DELAY = 250;
const LONGEST_DELAY = 5_000;

type Notice = { readonly type: string; readonly subjectId: string; readonly seq: number };
type Listener = (notice: Notice) => void;
type Hub = { listeners: Set<Listener>; started?: Promise<void> };

const shared: typeof globalThis & { karavanHub?: Hub } = globalThis;
shared.karavanHub ??= { listeners: new Set() };
const hub = shared.karavanHub;

function deliver(payload: string | undefined) {
  try {
    const notice: Notice = JSON.parse(payload ?? "");
    for (const listener of hub.listeners) listener(notice);
  } catch (error) {
    log.warn({ err: error }, "a notice could not be read");
  }
}

/** One connection per process for all open pages; reconnects for ever, ever more slowly. */
async function connect(delay = FIRST_DELAY): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl(),
    application_name: "karavan-listen",
    keepAlive: true,
  });
  let lost = false;
  const again = () => {
    if (lost) return;
    lost = true;
    setTimeout(() => void connect(Math.min(delay * 2, LONGEST_DELAY)), delay).unref();
  };
  client.on("notification", ({ payload }) => deliver(payload));
  client.on("error", again);
  client.on("end", again);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
  } catch {
    again();
  }
}

/** Returns what ends the subscription. */
export async function subscribe(listener: Listener): Promise<() => void> {
  hub.listeners.add(listener);
  hub.started ??= connect();
  await hub.started;
  return () => {
    hub.listeners.delete(listener);
  };
}
