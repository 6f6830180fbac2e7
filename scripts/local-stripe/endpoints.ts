import type { z } from "zod";
import type { Given } from "./form";
import {
  eventsParameters,
  parse,
  refundParameters,
  refundsParameters,
  retrieveParameters,
  sessionParameters,
  sessionsParameters,
} from "./parameters";
import { draw, found, list } from "./read";
import { refund } from "./refunds";
import { invalid } from "./refusal";
import { expireSession, openSession } from "./sessions";
import type { Event, Thing, World } from "./world";

export type Endpoint = {
  /** "GET /v1/refunds/:id" */
  name: string;
  /** Checks what is given, then tells how to do it. Only the doing is remembered under a key. */
  prepare: (form: Given) => (world: World, at: { id: string; origin: string }) => object;
};

function endpoint<T>(
  name: string,
  schema: z.ZodType<T>,
  run: (world: World, given: T, at: { id: string; origin: string }) => object,
): Endpoint {
  return {
    name,
    prepare: (form) => {
      const given = parse(schema, form);
      return (world, at) => run(world, given, at);
    },
  };
}

const readable = (path: string, kind: string, shelf: (world: World) => Map<string, Thing>) =>
  endpoint(`GET ${path}/:id`, retrieveParameters, (world, { expand }, { id }) =>
    draw(world, found(shelf(world), kind, id), expand),
  );

const SESSIONS = "/v1/checkout/sessions";
const REFUNDS = "/v1/refunds";
const EVENTS = "/v1/events";

/** Everything the server speaks of Stripe's interface. */
export const endpoints: readonly Endpoint[] = [
  endpoint(`POST ${SESSIONS}`, sessionParameters, (world, given, { origin }) =>
    draw(world, openSession(world, origin, given), given.expand),
  ),
  endpoint(`GET ${SESSIONS}`, sessionsParameters, (world, given) =>
    list(world, world.sessions, SESSIONS, given, (session) =>
      agrees(given, { status: session.status, payment_intent: session.payment_intent }),
    ),
  ),
  readable(SESSIONS, "checkout.session", (world) => world.sessions),
  endpoint(`POST ${SESSIONS}/:id/expire`, retrieveParameters, (world, { expand }, { id }) => {
    const session = found(world.sessions, "checkout.session", id);
    expireSession(world, session);
    return draw(world, session, expand);
  }),
  readable("/v1/payment_intents", "payment_intent", (world) => world.intents),
  readable("/v1/charges", "charge", (world) => world.charges),
  readable("/v1/balance_transactions", "balance_transaction", (world) => world.ledger),
  endpoint(`POST ${REFUNDS}`, refundParameters, (world, given) =>
    draw(world, refund(world, given), given.expand),
  ),
  endpoint(`GET ${REFUNDS}`, refundsParameters, (world, given) =>
    list(world, world.refunds, REFUNDS, given, ({ charge, payment_intent }) =>
      agrees(given, { charge, payment_intent }),
    ),
  ),
  readable(REFUNDS, "refund", (world) => world.refunds),
  readable("/v1/disputes", "dispute", (world) => world.disputes),
  endpoint(`GET ${EVENTS}`, eventsParameters, (world, given) => {
    if (given.type && given.types)
      throw invalid("You may only specify one of these parameters: type, types.", {
        code: "parameters_exclusive",
        param: "type",
      });
    return list(world, world.events, EVENTS, given, (event) => isOfInterest(event, given));
  }),
  readable(EVENTS, "event", (world) => world.events),
];

const agrees = <Wanted extends object>(wanted: Wanted, has: { [key in keyof Wanted]?: unknown }) =>
  Object.entries(has).every(([key, value]) => {
    const want: unknown = Reflect.get(wanted, key);
    return want === undefined || want === value;
  });

function isOfInterest(event: Event, given: z.output<typeof eventsParameters>): boolean {
  const { type, types = type ? [type] : [], delivery_success } = given;
  const isOfType =
    types.length === 0 ||
    types.some((name) =>
      name.endsWith("*") ? event.type.startsWith(name.slice(0, -1)) : event.type === name,
    );
  const isDelivered = String(event.pending_webhooks === 0);
  return isOfType && (delivery_success === undefined || delivery_success === isDelivered);
}
