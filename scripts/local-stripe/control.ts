import { z } from "zod";
import { cardOf, REFUSED_BY_WALLET } from "./cards";
import { closeDispute, openDispute, updateDispute } from "./disputes";
import { type Faults, faultInput } from "./faults";
import type { Keys } from "./keys";
import { decline, pay, payLater, settleFees, settleLater } from "./payments";
import { found } from "./read";
import { settleRefund } from "./refunds";
import { expireSession } from "./sessions";
import type { Webhooks } from "./webhooks";
import type { World } from "./world";

type Parts = { world: World; faults: Faults; keys: Keys; webhooks: Webhooks };

/** An order for the server itself: a function for tests, `unread` for what came over the wire. */
function order<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (given: z.output<Schema>) => T,
): ((input: z.input<Schema>) => T) & { unread: (input: unknown) => T } {
  const unread = (input: unknown) => run(schema.parse(input));
  return Object.assign((input: z.input<Schema>) => unread(input), { unread });
}

/** The same without anything to say. */
const plain = <T>(run: () => T) => Object.assign(run, { unread: run });

const id = z.string();
const arrived = z.enum(["succeeded", "failed"]);

export type Control = ReturnType<typeof createControl>;

export const createControl = (parts: Parts) => ({
  ...faultOrders(parts),
  ...paymentOrders(parts),
  ...webhookOrders(parts),
});

const faultOrders = ({ world, faults, keys, webhooks }: Parts) => ({
  fault: order(faultInput, faults.order),
  forgetFaults: plain(faults.forget),
  forgetKeys: plain(keys.forget),
  behave: order(
    z.strictObject({
      fees: z.enum(["now", "later"]).optional(),
      refunds: z.enum(["succeeded", "pending", "failed"]).optional(),
      webhookCopies: z.int().min(1).optional(),
      holdWebhooks: z.boolean().optional(),
    }),
    ({ fees, refunds, webhookCopies, holdWebhooks }) => {
      if (fees) world.behaviour.fees = fees;
      if (refunds) world.behaviour.refunds = refunds;
      if (webhookCopies) webhooks.settings.copies = webhookCopies;
      if (holdWebhooks !== undefined) webhooks.settings.isHolding = holdWebhooks;
    },
  ),
});

function paymentOrders({ world }: Parts) {
  const sessionOf = (given: string) => found(world.sessions, "checkout.session", given);
  const chargeOf = (given: string) => found(world.charges, "charge", given);
  const disputeOf = (given: string) => found(world.disputes, "dispute", given);
  return {
    /** Pays, or fails to, without a browser. */
    complete: order(
      z.strictObject({
        session: id,
        way: z.enum(["card", "alipay", "wechat_pay"]).default("card"),
        outcome: z.enum(["paid", "pending", "declined"]).default("paid"),
      }),
      ({ session, way, outcome }) => {
        const at = sessionOf(session);
        if (outcome === "paid") pay(world, at, { way });
        else if (outcome === "pending") payLater(world, at, { way });
        else decline(world, at, { way }, cardOf("4000000000000002").decline ?? REFUSED_BY_WALLET);
      },
    ),
    settle: order(z.strictObject({ session: id, outcome: arrived }), ({ session, outcome }) =>
      settleLater(world, sessionOf(session), outcome),
    ),
    expire: order(z.strictObject({ session: id }), ({ session }) =>
      expireSession(world, sessionOf(session)),
    ),
    settleFees: order(z.strictObject({ charge: id }), ({ charge }) =>
      settleFees(world, chargeOf(charge)),
    ),
    settleRefund: order(z.strictObject({ refund: id, outcome: arrived }), ({ refund, outcome }) =>
      settleRefund(world, found(world.refunds, "refund", refund), outcome),
    ),
    dispute: order(
      z.strictObject({ charge: id, amount: z.int().min(1).optional(), reason: id.optional() }),
      ({ charge, ...more }) => ({ dispute: openDispute(world, chargeOf(charge), more).id }),
    ),
    updateDispute: order(z.strictObject({ dispute: id }), ({ dispute }) =>
      updateDispute(world, disputeOf(dispute)),
    ),
    closeDispute: order(
      z.strictObject({ dispute: id, outcome: z.enum(["won", "lost"]) }),
      ({ dispute, outcome }) => closeDispute(world, disputeOf(dispute), outcome),
    ),
    /** Each charge that took money, so that nobody is seen to have paid twice. */
    charged: plain(() =>
      [...world.charges.values()]
        .filter(({ status }) => status === "succeeded")
        .map(({ id: charge, amount, amount_refunded, currency, payment_intent, metadata }) => ({
          charge,
          amount,
          refunded: amount_refunded,
          currency,
          intent: String(payment_intent),
          metadata,
        })),
    ),
  };
}

const webhookOrders = ({ world, webhooks }: Parts) => ({
  release: order(z.strictObject({ order: z.array(id).optional() }), (given) =>
    webhooks.release(given.order),
  ),
  redeliver: order(
    z.strictObject({
      event: id,
      secret: z.string().optional(),
      age: z.int().optional(),
      altered: z.string().optional(),
    }),
    async ({ event, ...how }) => ({
      status: await webhooks.redeliver(found(world.events, "event", event), how),
    }),
  ),
  deliveries: plain(() => ({ attempts: [...webhooks.attempts], held: webhooks.held() })),
  /** When no delivery is under way any more. */
  settled: plain(webhooks.settled),
});
