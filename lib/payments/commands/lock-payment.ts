import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { onlinePaymentsVisibleTo } from "@/lib/payments/policy";
import { later, now } from "@/lib/platform/clock";
import type { Db, Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/prisma/generated/client";

const withOrder = {
  instalment: { include: { order: { select: { number: true, confirmedAt: true } } } },
} as const satisfies Prisma.OnlinePaymentInclude;

export type Payment = Prisma.OnlinePaymentGetPayload<{ include: typeof withOrder }>;

/** Throws `notFound` for what the actor cannot see. */
export async function findPayment(from: Db | Tx, actor: Actor, id: string): Promise<Payment> {
  const payment = await from.onlinePayment.findFirst({
    where: { AND: [{ id }, onlinePaymentsVisibleTo(actor)] },
    include: withOrder,
  });
  if (!payment) throw new AppError("notFound");
  return payment;
}

/** As it is now, with its order's row and its own locked, in this order: so does whoever moves money. */
export async function lockPayment(tx: Tx, { id, instalment }: Payment): Promise<Payment> {
  await tx.$queryRaw`select 1 from "Order" where id = ${instalment.orderId}::uuid for update`;
  await tx.$queryRaw`select 1 from "OnlinePayment" where id = ${id}::uuid for update`;
  return tx.onlinePayment.findUniqueOrThrow({ where: { id }, include: withOrder });
}

/** The schedule comes each minute; whoever waits for an answer is served sooner. Milliseconds. */
const SOON = 20_000;

/** Part of a command: the reconciler looks at what was written here, whatever becomes of this process. */
export const lookAgain = (tx: Tx, id: string) =>
  tx.$executeRaw`
    select graphile_worker.add_job('payments.reconcile', run_at => ${later(now(), SOON)},
      job_key => ${`payments.reconcile:${id}`}, max_attempts => 3)`;
