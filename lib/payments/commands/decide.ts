import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { transfersVisibleTo } from "@/lib/payments/policy";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/prisma/generated/client";

const withShares = {
  shares: { orderBy: { position: "asc" }, include: { instalment: true } },
} as const satisfies Prisma.TransferInclude;

export type OpenTransfer = Prisma.TransferGetPayload<{ include: typeof withShares }>;

/** Throws `notFound` for what the actor cannot see. */
export async function findTransfer(
  tx: Tx,
  actor: Actor,
  transferId: string,
): Promise<OpenTransfer> {
  const transfer = await tx.transfer.findFirst({
    where: { AND: [{ id: transferId }, transfersVisibleTo(actor)] },
    include: withShares,
  });
  if (!transfer) throw new AppError("notFound");
  return transfer;
}

/** The orders a transfer is for, in the order of their ids. */
export const ordersOf = ({ shares }: OpenTransfer) =>
  [...new Set(shares.map(({ instalment }) => instalment.orderId))].sort();

/** The same with its orders' rows locked: whoever moves an order waits, and so do we. */
export async function openTransfer(tx: Tx, actor: Actor, transferId: string) {
  const transfer = await findTransfer(tx, actor, transferId);
  await tx.$queryRaw`select 1 from "Order" where id = any(${ordersOf(transfer)}::uuid[]) order by id for update`;
  return transfer;
}

/** A claim is answered once: of several answers at the same time, one wins, the others get `transferDecided`. */
export async function answerClaim(
  tx: Tx,
  transferId: string,
  data: Prisma.TransferUpdateManyMutationInput,
) {
  const { count } = await tx.transfer.updateMany({
    where: { id: transferId, status: "claimed" },
    data,
  });
  if (count === 0) throw new AppError("transferDecided");
}
