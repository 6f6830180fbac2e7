import { cookies } from "next/headers";
import { findActorByToken, sessionCookieName } from "@/lib/identity/session";
import { findLiveOrder } from "@/lib/logistics/queries/journey";
import { subscribe } from "@/lib/platform/listen";

export const dynamic = "force-dynamic";

/** Milliseconds. At each beat the session is read again, so that a signed-out person's stream ends. */
const HEARTBEAT = 15_000;
const RETRY = 3_000;
const MOST_PER_PERSON = 6;

const shared: typeof globalThis & { karavanStreams?: Map<string, number> } = globalThis;
shared.karavanStreams ??= new Map();
const streams = shared.karavanStreams;

const count = (userId: string, change: 1 | -1) => {
  const open = (streams.get(userId) ?? 0) + change;
  if (open > 0) streams.set(userId, open);
  else streams.delete(userId);
};

type Live = {
  userId: string;
  orderId: string;
  /** Sequence number of the newest event so far. */
  newest: () => Promise<number>;
  isStillAllowed: () => Promise<boolean>;
};

const event = (seq: number) => `id: ${seq}\nevent: change\ndata: ${seq}\n\n`;

function open(request: Request, { userId, orderId, newest, isStillAllowed }: Live) {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      count(userId, 1);
      const send = (text: string) => {
        try {
          controller.enqueue(encoder.encode(text));
        } catch {
          close();
        }
      };
      const beat = setInterval(async () => {
        const allowed = await isStillAllowed().catch(() => true);
        if (allowed) send(": still here\n\n");
        else close();
      }, HEARTBEAT);
      let unsubscribe = () => {};
      close = () => {
        close = () => {};
        clearInterval(beat);
        unsubscribe();
        count(userId, -1);
        try {
          controller.close();
        } catch {
          return;
        }
      };
      request.signal.addEventListener("abort", () => close());
      unsubscribe = await subscribe((notice) => {
        if (notice.subjectId === orderId) send(event(notice.seq));
      });
      if (request.signal.aborted) unsubscribe();
      send(`retry: ${RETRY}\n\n${event(await newest().catch(() => 0))}`);
    },
    cancel() {
      close();
    },
  });
}

type Context = { params: Promise<{ number: string }> };

/** Says when something happened to an order; the first message carries the newest event so far. */
export async function GET(request: Request, { params }: Context) {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const actor = token ? await findActorByToken(token) : null;
  if (!token || !actor || actor.kind === "system") return new Response(null, { status: 401 });
  const { number } = await params;
  const order = await findLiveOrder(actor, number);
  if (!order) return new Response(null, { status: 404 });
  const { userId, companyId } = actor;
  if ((streams.get(userId) ?? 0) >= MOST_PER_PERSON) {
    return new Response(null, { status: 429, headers: { "retry-after": "60" } });
  }
  const isStillAllowed = async () => {
    const now = await findActorByToken(token);
    return (
      now !== null && now.kind !== "system" && now.userId === userId && now.companyId === companyId
    );
  };
  const newest = async () => (await findLiveOrder(actor, number))?.seq ?? 0;
  const live = { userId, orderId: order.orderId, newest, isStillAllowed };
  return new Response(open(request, live), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
