import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { days, later, minutes, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

const AT_ONCE = 100;
/** Events of the last hour are read again: some come late into the provider's list. */
const OVERLAP = minutes(60);
/** Where none is known yet, as long as the provider tells them by itself. */
const FIRST = days(3);

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const some = { select: { id: true }, take: AT_ONCE } as const;

/** What is not at its end and is to be looked at now; for the reconciler alone. */
export async function listDuePayments(actor: Actor) {
  if (actor.kind !== "system")
    return { payments: [], refunds: [], fees: [], events: [], eventsSince: now() };
  const due = { checkAt: { lte: now() } };
  const [payments, refunds, fees, events, last] = await Promise.all([
    db.onlinePayment.findMany({
      where: { ...due, status: { in: ["opening", "open", "checking"] } },
      orderBy: { checkAt: "asc" },
      ...some,
    }),
    db.onlineRefund.findMany({
      where: { ...due, status: { in: ["opening", "pending"] } },
      orderBy: { checkAt: "asc" },
      ...some,
    }),
    db.onlinePayment.findMany({
      where: { ...due, status: "paid", feeFen: null },
      orderBy: { checkAt: "asc" },
      ...some,
    }),
    db.providerEvent.findMany({
      where: { status: "waiting" },
      orderBy: [{ tries: "asc" }, { receivedAt: "asc" }],
      ...some,
    }),
    db.providerEvent.findFirst({ orderBy: { createdAt: "desc" }, select: { createdAt: true } }),
  ]);
  return {
    payments: ids(payments),
    refunds: ids(refunds),
    fees: ids(fees),
    events: ids(events),
    eventsSince: last ? later(last.createdAt, -OVERLAP) : later(now(), -FIRST),
  };
}
