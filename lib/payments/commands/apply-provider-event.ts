import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { followDispute, followRefunds } from "@/lib/payments/commands/follow-provider";
import { fetchFee } from "@/lib/payments/commands/note-fee";
import { settleOnlinePayment } from "@/lib/payments/commands/settle-online-payment";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { failpoint } from "@/lib/platform/failpoint";
import { isId } from "@/lib/platform/page";
import type { OnlinePayment, ProviderEvent } from "@/prisma/generated/client";

/** The provider tells the same thing for so long; after that nobody of ours was meant. */
const WAITS = days(3);

const id = z.string().nullish();
const about = z.object({
  kind: z.string(),
  id,
  intentId: id,
  chargeId: id,
  paymentId: id,
});
type About = z.output<typeof about>;

/** By our own id in what was asked for, or by the provider's ids that we know. */
function findSubject({ kind, ...ids }: About) {
  const sessionId = kind === "session" ? ids.id : null;
  const intentId = kind === "intent" ? ids.id : ids.intentId;
  const chargeId = kind === "charge" ? ids.id : ids.chargeId;
  return db.onlinePayment.findFirst({
    where: {
      OR: [
        ...(isId(ids.paymentId) ? [{ id: ids.paymentId }] : []),
        ...(sessionId ? [{ sessionId }] : []),
        ...(intentId ? [{ intentId }] : []),
        ...(chargeId ? [{ chargeId }] : []),
      ],
    },
  });
}

/** What an event is about is brought to where it is now. False while the provider gives no answer. */
async function follow(actor: Actor, paymentId: string, { kind, id: objectId }: About) {
  if (!(await settleOnlinePayment(actor, paymentId))) return false;
  await fetchFee(actor, paymentId);
  if (kind === "dispute" && objectId) return followDispute(actor, paymentId, objectId);
  if (kind === "refund" || kind === "charge") return followRefunds(actor, paymentId);
  return true;
}

/** The page whose answer we never got tells us itself that it is the one; a second one is not taken. */
async function isItsPage({ id, sessionId }: OnlinePayment, told: string) {
  if (sessionId !== null) return sessionId === told;
  const ours = { id, sessionId: null };
  const { count } = await db.onlinePayment.updateMany({ where: ours, data: { sessionId: told } });
  return count > 0 || (await db.onlinePayment.count({ where: { id, sessionId: told } })) > 0;
}

type End = Pick<ProviderEvent, "status"> & { readonly reason?: string };

async function judge(actor: Actor, event: ProviderEvent): Promise<End> {
  const told = about.parse(event.payload);
  if (told.kind === "other") return { status: "ignored", reason: "other" };
  const payment = await findSubject(told);
  if (!payment) {
    const isOld = later(event.receivedAt, WAITS) < now();
    return isOld ? { status: "ignored", reason: "unknown" } : { status: "waiting" };
  }
  if (told.kind === "session" && !(await isItsPage(payment, told.id ?? "")))
    return { status: "quarantined", reason: "otherSession" };
  return { status: (await follow(actor, payment.id, told)) ? "applied" : "waiting" };
}

/** Applies a kept message by reading what it is about; one whose object is unknown to us waits. System only. */
export async function applyProviderEvent(actor: Actor, eventId: string): Promise<void> {
  if (actor.kind !== "system") throw new AppError("forbidden");
  const event = await db.providerEvent.findUnique({ where: { id: eventId } });
  if (event?.status !== "waiting") return;
  const { status, reason = null } = await judge(actor, event);
  failpoint("event.applied");
  await db.providerEvent.updateMany({
    where: { id: eventId, status: "waiting" },
    data: {
      status,
      reason,
      tries: { increment: 1 },
      appliedAt: status === "waiting" ? null : now(),
    },
  });
}
