import { randomBytes } from "node:crypto";
import Stripe from "stripe";
import { now } from "@/lib/platform/clock";

export type EventType = Stripe.Event["type"];
type Subject<Type extends EventType> = Extract<Stripe.Event, { type: Type }>["data"]["object"];

/** Whatever has an id of its own and may be read by it. */
export type Thing =
  | Stripe.BalanceTransaction
  | Stripe.Charge
  | Stripe.Checkout.Session
  | Stripe.Dispute
  | Stripe.PaymentIntent
  | Stripe.Refund
  | Event;

export type Event = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: Thing; previous_attributes?: object };
  livemode: false;
  pending_webhooks: number;
  request: Stripe.Event.Request;
  type: EventType;
};

/** What the server does of its own accord, as told by its control. */
type Behaviour = {
  /** Whether the fee is known at once, or only after `settleFees`. */
  fees: "now" | "later";
  refunds: "succeeded" | "pending" | "failed";
};

/** Everything the server remembers, and the only way something happens in it. */
export type World = ReturnType<typeof createWorld>;

const seconds = () => Math.floor(now().getTime() / 1000);

const newId = (prefix: string) => `${prefix}_${randomBytes(12).toString("hex")}`;

export function createWorld(announce: (event: Event) => void) {
  const asked: { request: Stripe.Event.Request } = { request: { id: null, idempotency_key: null } };
  const world = {
    sessions: new Map<string, Stripe.Checkout.Session>(),
    /** What a session will charge for; Stripe keeps it out of the session too. */
    intentions: new Map<string, { metadata: Stripe.Metadata; description: string | null }>(),
    intents: new Map<string, Stripe.PaymentIntent>(),
    charges: new Map<string, Stripe.Charge>(),
    ledger: new Map<string, Stripe.BalanceTransaction>(),
    refunds: new Map<string, Stripe.Refund>(),
    disputes: new Map<string, Stripe.Dispute>(),
    events: new Map<string, Event>(),
    behaviour: { fees: "now", refunds: "succeeded" } satisfies Behaviour as Behaviour,
    asked,
    seconds,
    newId,
    emit,
  };

  function emit<Type extends EventType>(
    type: Type,
    object: Subject<Type> & Thing,
    previous?: Partial<Subject<Type>>,
  ) {
    const event: Event = {
      id: newId("evt"),
      object: "event",
      api_version: Stripe.API_VERSION,
      created: seconds(),
      data: structuredClone({ object, ...(previous && { previous_attributes: previous }) }),
      livemode: false,
      pending_webhooks: 1,
      request: asked.request,
      type,
    };
    world.events.set(event.id, event);
    announce(event);
  }
  return world;
}
