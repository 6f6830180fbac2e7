import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import Stripe from "stripe";
import { type Endpoint, endpoints } from "./endpoints";
import type { Fault, Faults } from "./faults";
import { decodeForm } from "./form";
import type { Answer, Keys } from "./keys";
import { errorBody, invalid, Refused } from "./refusal";
import { expireOverdue } from "./sessions";
import type { World } from "./world";

export type Asked = {
  method: string;
  path: string;
  /** The part after the question mark, or the body. */
  form: string;
  headers: Partial<Record<string, string | string[]>>;
};

type Given = Answer & { headers: Record<string, string> };
export type Interface = {
  world: World;
  faults: Faults;
  keys: Keys;
  secret: string;
  origin: () => string;
};

type Place = { endpoint: Endpoint; id: string };

/** Answers a request as Stripe would, or null: the connection is to end without an answer. */
export async function answerRequest(to: Interface, asked: Asked): Promise<Given | null> {
  const requestId = `req_${randomBytes(7).toString("hex")}`;
  const headers = { "request-id": requestId, "stripe-version": Stripe.API_VERSION };
  const key = asked.method === "POST" ? headerOf(asked, "idempotency-key") : undefined;
  const keyed = key ? { "idempotency-key": key } : {};
  try {
    requireSecret(to, asked);
    const place = placeOf(asked);
    const fault = to.faults.take(place.endpoint.name);
    if (fault?.kind === "drop" && !fault.committed) return null;
    const { answer, isReplayed } = await once(to, asked, place, key, fault, requestId);
    if (fault?.kind === "drop") return null;
    const replay = isReplayed ? { "idempotent-replayed": "true" } : {};
    return { ...answer, headers: { ...headers, ...keyed, ...replay } };
  } catch (error) {
    return { ...answerOf(error), headers: { ...headers, ...keyed } };
  }
}

/** Does what was asked, unless it was done under the same key before. */
async function once(
  to: Interface,
  asked: Asked,
  place: Place,
  key: string | undefined,
  fault: Fault | undefined,
  requestId: string,
): Promise<{ answer: Answer; isReplayed: boolean }> {
  const request = `${asked.method} ${asked.path}\n${asked.form}`;
  const saved = key ? to.keys.begin(key, request) : null;
  if (saved) return { answer: saved, isReplayed: true };
  try {
    const run = place.endpoint.prepare(decodeForm(asked.form));
    if (fault?.kind === "answer" && fault.status === 429) throw tooMany();
    const answer = perform(to, run, place, fault, { id: requestId, idempotency_key: key ?? null });
    if (fault?.kind === "delay") await pause(fault.milliseconds);
    if (key) to.keys.save(key, request, answer);
    return { answer, isReplayed: false };
  } catch (error) {
    if (key) to.keys.release(key);
    throw error;
  }
}

/** What is answered here is remembered under the key, were it an error. */
function perform(
  { world, origin }: Interface,
  run: ReturnType<Endpoint["prepare"]>,
  { id }: Place,
  fault: Fault | undefined,
  request: Stripe.Event.Request,
): Answer {
  const broken = fault?.kind === "answer" ? failure(fault.status) : null;
  if (broken && fault?.kind === "answer" && !fault.committed) return broken;
  expireOverdue(world);
  world.asked.request = request;
  try {
    const body = run(world, { id, origin: origin() });
    return broken ?? { status: 200, body };
  } catch (error) {
    return answerOf(error);
  } finally {
    world.asked.request = { id: null, idempotency_key: null };
  }
}

function answerOf(error: unknown): Answer {
  if (!(error instanceof Refused)) throw error;
  return { status: error.refusal.status, body: errorBody(error.refusal) };
}

const failure = (status: number): Answer => ({
  status,
  body: errorBody({ status, type: "api_error", message: "An unknown error occurred" }),
});

const tooMany = () =>
  new Refused({
    status: 429,
    type: "invalid_request_error",
    code: "rate_limit",
    message: "Too many requests hit the API too quickly.",
  });

const headerOf = ({ headers }: Asked, name: string) => {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
};

function requireSecret({ secret }: Interface, asked: Asked) {
  const given = headerOf(asked, "authorization")?.replace(/^Bearer /, "");
  const status = 401;
  const type = "invalid_request_error";
  if (!given) throw new Refused({ status, type, message: "You did not provide an API key." });
  if (given !== secret)
    throw new Refused({
      status,
      type,
      message: `Invalid API Key provided: ****${given.slice(-4)}`,
    });
  const version = headerOf(asked, "stripe-version") ?? Stripe.API_VERSION;
  if (version !== Stripe.API_VERSION) throw invalid(`Invalid Stripe API version: ${version}`);
}

const places = endpoints.map((endpoint) => ({
  endpoint,
  shape: new RegExp(`^${endpoint.name.replace(":id", "(?<id>[^/]+)")}$`),
}));

function placeOf({ method, path }: Asked): Place {
  for (const { endpoint, shape } of places) {
    const match = shape.exec(`${method} ${path}`);
    if (match) return { endpoint, id: match.groups?.id ?? "" };
  }
  throw new Refused({
    status: 404,
    type: "invalid_request_error",
    message: `Unrecognized request URL (${method}: ${path}).`,
  });
}
