import { addToCart } from "@/lib/checkout/commands/change-cart";
import { placeCheckout } from "@/lib/checkout/commands/place-checkout";
import type { Actor } from "@/lib/identity/actor";
import { handOver } from "@/lib/logistics/commands/hand-over";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { declineOrder } from "@/lib/orders/commands/decline-order";
import { expireOrder } from "@/lib/orders/commands/expire-order";
import { markReady } from "@/lib/orders/commands/mark-ready";
import { startProduction } from "@/lib/orders/commands/start-production";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { actorOf } from "@/lib/testing/actors";
import { systemActor } from "@/lib/testing/factories";
import companies from "./data/companies.json";
import { emailOf } from "./people";

/** How far an order has come; each step stands on the one before. */
const stages = [
  "placed",
  "confirmed",
  "depositClaimed",
  "depositConfirmed",
  "inProduction",
  "partReady",
  "ready",
  "balanceConfirmed",
  "inYard",
] as const;
type Stage = (typeof stages)[number];

export type Journey = {
  /** Its name among the containers. */
  readonly key: string;
  readonly buyer: string;
  /** Item number and cartons. */
  readonly goods: readonly (readonly [string, number])[];
  /** Days before today. */
  readonly placed: number;
  readonly until: Stage | "declined" | "expired" | "cancelled";
};

/** Working days between one step and the next. */
const pace: Record<Stage, number> = {
  placed: 0,
  confirmed: 1,
  depositClaimed: 2,
  depositConfirmed: 3,
  inProduction: 4,
  partReady: 10,
  ready: 14,
  balanceConfirmed: 16,
  inYard: 17,
};

export type LivedOrder = {
  readonly id: string;
  readonly buyer: Actor;
  readonly seller: Actor;
  readonly today: Date;
};

/** Lives one order up to its stage with the product's own commands, on the days they would have happened. */
export async function live(journey: Journey, today: Date): Promise<LivedOrder> {
  const at = (day: number) => travelTo(later(today, -days(journey.placed - day)));
  const buyer = await actorOf(emailOf(journey.buyer));
  at(0);
  const order = await place(journey, buyer);
  const slug = order.seller.slug ?? "";
  const lived = { id: order.id, buyer, seller: await actorOf(emailOf(slug)), today };
  if (await endEarly(journey, lived, at)) return lived;
  const last = stages.indexOf(journey.until as Stage);
  for (const stage of stages.slice(1, last + 1)) {
    at(pace[stage]);
    await steps[stage as Exclude<Stage, "placed">](lived);
  }
  return lived;
}

async function place({ buyer: slug, goods, key }: Journey, buyer: Actor) {
  let version = 1;
  for (const [itemNo, cartons] of goods) {
    const product = await db.product.findFirstOrThrow({
      where: { itemNo },
      include: { variants: { orderBy: { position: "asc" } } },
    });
    // Goods packed by colour are shared out over their colours.
    const shares = product.variants.length;
    for (const [index, variant] of product.variants.entries()) {
      const share = Math.floor(cartons / shares) + (index < cartons % shares ? 1 : 0);
      if (share === 0) continue;
      const change = await addToCart(
        { actor: buyer, guest: null },
        { variantId: variant.id, quantity: share, unit: "carton", take: undefined },
      );
      version = change.version;
    }
  }
  const company = companies.buyers.find((candidate) => candidate.slug === slug);
  const { groupId } = await placeCheckout(buyer, {
    key: `demo-${key}`,
    version,
    countryCode: company?.country ?? "KZ",
    pickupPointCode: company?.pickupPoint ?? "ALA-BAR",
    sellerIds: undefined,
    note: undefined,
  });
  return db.order.findFirstOrThrow({ where: { groupId }, include: { seller: true } });
}

async function endEarly(
  { until }: Journey,
  { id, buyer, seller }: LivedOrder,
  at: (day: number) => void,
) {
  const version = 1;
  if (until === "declined") {
    at(1);
    await declineOrder(seller, {
      orderId: id,
      version,
      reason: "out_of_stock",
      note: "本季停产,下月有新款。",
    });
  } else if (until === "cancelled") {
    at(1);
    await cancelOrder(buyer, { orderId: id, version, reason: "wrong_quantity", note: "" });
  } else if (until === "expired") {
    at(6);
    await expireOrder(systemActor(), { orderId: id });
  } else return false;
  return true;
}

const versionOf = async (id: string) =>
  (await db.order.findUniqueOrThrow({ where: { id } })).version;

const isoDay = (at: Date) => at.toISOString().slice(0, 10);

async function pay(
  { id, buyer, seller }: LivedOrder,
  kind: "deposit" | "balance",
  confirms: boolean,
) {
  const instalment = await db.instalment.findFirstOrThrow({
    where: { orderId: id, kind },
    include: { shares: { include: { transfer: true } } },
  });
  const claimed = instalment.shares[0]?.transfer;
  if (!claimed) {
    await announceTransfer(buyer, {
      for: [instalment.id],
      key: `demo-${instalment.id.slice(-12)}`,
      amount: instalment.amountFen,
      sentOn: isoDay(now()),
      payer: buyer.kind === "system" ? "" : buyer.name,
      isThirdParty: false,
      slip: undefined,
    });
  }
  if (!confirms) return;
  const transfer =
    claimed ??
    (await db.transfer.findFirstOrThrow({
      where: { shares: { some: { instalmentId: instalment.id } } },
    }));
  await confirmTransfer(seller, {
    transferId: transfer.id,
    decision: "full",
    amount: undefined,
    reason: "",
  });
}

async function makeReady({ id, seller }: LivedOrder, share: number) {
  const order = await db.order.findUniqueOrThrow({ where: { id }, include: { lines: true } });
  const cartons = new Map(
    order.lines.map((line) => {
      const open = (line.quantity - line.readyPieces) / line.piecesPerCarton;
      return [line.position, open === 0 ? 0 : Math.max(1, Math.floor(open * share))];
    }),
  );
  const isOpen = order.lines.some((line) => line.readyPieces < line.quantity);
  if (isOpen) await markReady(seller, { orderId: id, version: order.version, cartons });
}

const steps: Record<Exclude<Stage, "placed">, (order: LivedOrder) => Promise<unknown>> = {
  confirmed: async ({ id, seller }) =>
    confirmOrder(seller, {
      orderId: id,
      version: await versionOf(id),
      readyOn: isoDay(later(now(), days(15))),
    }),
  depositClaimed: (order) => pay(order, "deposit", false),
  depositConfirmed: (order) => pay(order, "deposit", true),
  inProduction: async ({ id, seller }) =>
    startProduction(seller, { orderId: id, version: await versionOf(id) }),
  partReady: (order) => makeReady(order, 0.5),
  ready: (order) => makeReady(order, 1),
  balanceConfirmed: (order) => pay(order, "balance", true),
  inYard: async ({ id, seller }) => {
    const order = await db.order.findUniqueOrThrow({ where: { id }, include: { lines: true } });
    const cartons = new Map(
      order.lines.map((line) => [line.position, line.readyPieces / line.piecesPerCarton]),
    );
    await handOver(seller, { orderId: id, version: order.version, cartons });
  },
};
