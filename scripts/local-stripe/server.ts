import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { type Control, createControl } from "./control";
import { createFaults } from "./faults";
import { answerBuyer } from "./hosted";
import { answerRequest, type Interface } from "./interface";
import { type Answer, createKeys } from "./keys";
import { errorBody, Refused } from "./refusal";
import { createWebhooks, type Webhooks } from "./webhooks";
import { createWorld } from "./world";

type Options = {
  /** 0 takes any that is free. */
  port?: number;
  /** The key that clients must show. */
  secret: string;
  /** Where events go to; without it they can only be listed. */
  webhookUrl?: string;
  webhookSecret?: string;
  /** Milliseconds before each further try of a delivery. */
  pauses?: readonly number[];
};

const PAUSES = [1_000, 5_000, 30_000, 60_000];

/** Stripe on this machine: its interface, its hosted pages and its webhooks, with faults to order. */
export async function startLocalStripe(options: Options) {
  const { port = 0, secret, webhookUrl, webhookSecret, pauses = PAUSES } = options;
  const receiver =
    webhookUrl && webhookSecret ? { url: webhookUrl, secret: webhookSecret, pauses } : null;
  const webhooks = createWebhooks(receiver);
  const world = createWorld(webhooks.announce);
  const faults = createFaults();
  const keys = createKeys();
  const control = createControl({ world, faults, keys, webhooks });
  const parts = { world, faults, keys, webhooks, control, secret, origin: () => url };
  const server = createServer((request, response) => {
    serve(parts, request, response).catch((error: unknown) => {
      response.writeHead(500).end(error instanceof Error ? error.stack : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", resolve);
  });
  const url = `http://127.0.0.1:${portOf(server.address())}`;

  return {
    url,
    control,
    async close() {
      webhooks.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Parts = Interface & { webhooks: Webhooks; control: Control };

async function serve(parts: Parts, request: IncomingMessage, response: ServerResponse) {
  const { method = "GET", headers } = request;
  const { pathname: path, search } = new URL(request.url ?? "/", parts.origin());
  const body = await text(request);
  const form = method === "GET" ? search.slice(1) : body;
  if (path.startsWith("/_control/")) {
    const answer = await answerControl(parts.control, path.slice("/_control/".length), body);
    send(response, answer);
  } else if (path.startsWith("/c/pay/")) {
    const shown = await answerBuyer(parts, { method, path, form });
    if (shown.status === 303) response.writeHead(303, { location: shown.location }).end();
    else response.writeHead(shown.status, HTML).end(shown.html);
  } else {
    const answer = await answerRequest(parts, { method, path, form, headers });
    if (answer) send(response, answer, answer.headers);
    else request.socket.destroy();
  }
}

/** Orders as JSON: `POST /_control/complete` with `{ "session": "cs_test_…" }`. */
async function answerControl(control: Control, name: string, body: string): Promise<Answer> {
  const order = Object.entries(control).find(([known]) => known === name)?.[1];
  if (!order) return { status: 404, body: { orders: Object.keys(control) } };
  try {
    const done: unknown = await order.unread(JSON.parse(body || "{}"));
    return { status: 200, body: { done: done ?? true } };
  } catch (error) {
    if (error instanceof z.ZodError)
      return { status: 400, body: { error: z.prettifyError(error) } };
    if (error instanceof Refused) return { status: 400, body: errorBody(error.refusal) };
    throw error;
  }
}

const HTML = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };

function send(response: ServerResponse, { status, body }: Answer, headers = {}) {
  response.writeHead(status, { ...headers, "content-type": "application/json" });
  response.end(JSON.stringify(body, null, 2));
}

const portOf = (address: AddressInfo | string | null) =>
  typeof address === "object" ? address?.port : undefined;
