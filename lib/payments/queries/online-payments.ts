import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { creditOf } from "@/lib/ledger/queries/balances";
import type { Fen } from "@/lib/money/model";
import type { InstalmentKind } from "@/lib/orders/model/plan";
import type { OnlineStatus, PaymentWay } from "@/lib/payments/model/online";
import { refundableFen } from "@/lib/payments/model/refund";
import { onlinePaymentsVisibleTo } from "@/lib/payments/policy";
import { stripeDoor } from "@/lib/payments/stripe";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import {
  isId,
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

export type OnlineRefundView = {
  id: string;
  amountFen: Fen;
  reason: string;
  status: "opening" | "pending" | "done" | "failed";
  createdAt: Date;
  /** Made in the provider's own pages. */
  isForeign: boolean;
};

export type DisputeView = {
  id: string;
  amountFen: Fen;
  status: "needs_answer" | "under_review" | "won" | "lost" | "closed";
  evidenceBy: Date | null;
};

export type OnlinePaymentView = {
  id: string;
  orderNumber: string;
  buyerName: string;
  kind: InstalmentKind;
  instalmentId: string;
  way: PaymentWay;
  amountFen: Fen;
  status: OnlineStatus;
  openedAt: Date;
  /** The provider's page, while it can be paid on. */
  sessionUrl: string | null;
  /** What can still be sent back of it, and what of the buyer's credit is there for it. */
  refundableFen: Fen;
  creditFen: Fen;
  refunds: OnlineRefundView[];
  disputes: DisputeView[];
};

const whole = {
  instalment: {
    select: {
      kind: true,
      order: { select: { number: true, buyer: { select: { name: true } } } },
    },
  },
  refunds: { orderBy: { id: "asc" } },
  disputes: { orderBy: { id: "asc" } },
} as const satisfies Prisma.OnlinePaymentInclude;
type Whole = Prisma.OnlinePaymentGetPayload<{ include: typeof whole }>;

const disputeStates: Record<string, DisputeView["status"]> = {
  needs_answer: "needs_answer",
  won: "won",
  lost: "lost",
  closed: "closed",
};

const view = ({ instalment, refunds, disputes, ...payment }: Whole, creditFen: Fen) => ({
  id: payment.id,
  orderNumber: instalment.order.number,
  buyerName: instalment.order.buyer.name,
  kind: instalment.kind,
  instalmentId: payment.instalmentId,
  way: payment.way,
  amountFen: payment.amountFen,
  status: payment.status,
  openedAt: payment.openedAt,
  sessionUrl: payment.sessionUrl,
  refundableFen: payment.status === "paid" ? refundableFen(payment, disputes) : 0n,
  creditFen,
  refunds: refunds.map(({ id, amountFen, reason, status, createdAt, createdById }) => ({
    id,
    amountFen,
    reason,
    status,
    createdAt,
    isForeign: createdById === null,
  })),
  disputes: disputes.map(({ id, amountFen, status, evidenceBy }) => ({
    id,
    amountFen,
    status: disputeStates[status] ?? ("under_review" as const),
    evidenceBy,
  })),
});

/** Whether the operator has an account at the provider. */
export const isOnlinePaymentOffered = () => stripeDoor() !== null;

/** Of one order, newest first; nothing where the actor cannot see it. */
export async function findOnlinePayments(
  actor: Actor,
  number: string,
): Promise<OnlinePaymentView[]> {
  const found = await db.onlinePayment.findMany({
    where: { AND: [{ instalment: { order: { number } } }, onlinePaymentsVisibleTo(actor)] },
    include: whole,
    orderBy: { id: "desc" },
  });
  const [first] = found;
  const asksCredit = first !== undefined && actor.kind !== "buyer";
  const creditFen = asksCredit ? await creditOf(db, first) : 0n;
  return found.map((payment) => view(payment, creditFen));
}

/** The payment of this order; null for what the actor cannot see. */
export async function findOnlinePayment(
  actor: Actor,
  number: string,
  id: string,
): Promise<OnlinePaymentView | null> {
  if (!isId(id)) return null;
  const found = await db.onlinePayment.findFirst({
    where: { AND: [{ id, instalment: { order: { number } } }, onlinePaymentsVisibleTo(actor)] },
    include: whole,
  });
  return found && view(found, 0n);
}

/** Over all orders of a seller, newest first. */
export async function listOnlinePayments(
  actor: Actor,
  key: PageKey,
): Promise<Page<OnlinePaymentView>> {
  const found = await db.onlinePayment.findMany({
    where: { AND: [onlinePaymentsVisibleTo(actor), pageWhere(key)] },
    include: whole,
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
  });
  return toPage(
    found.map((payment) => view(payment, 0n)),
    key,
  );
}

export type SetAside = {
  payments: (OnlinePaymentView & { reason: string | null })[];
  waitingEvents: number;
};

const MOST = 50;
/** A message unheard for a day is worth a look; most wait for seconds. */
const STALE = days(1);

/** What a person must look at; only the operator sees it. */
export async function findSetAside(actor: Actor): Promise<SetAside> {
  if (actor.kind !== "operator") return { payments: [], waitingEvents: 0 };
  const [payments, waitingEvents] = await Promise.all([
    db.onlinePayment.findMany({
      where: { status: "quarantined" },
      include: whole,
      orderBy: { id: "desc" },
      take: MOST,
    }),
    db.providerEvent.count({
      where: {
        OR: [
          { status: "quarantined" },
          { status: "waiting", receivedAt: { lt: later(now(), -STALE) } },
        ],
      },
    }),
  ]);
  return {
    payments: payments.map((payment) => ({ ...view(payment, 0n), reason: payment.reason })),
    waitingEvents,
  };
}
