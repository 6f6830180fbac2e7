import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { transfersVisibleTo } from "@/lib/payments/policy";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import type { Prisma } from "@/prisma/generated/client";

export type OpenTransfer = Prisma.TransferGetPayload<{ include: { instalment: true } }>;

/** The visible transfer, with its order's row locked: whoever moves the order waits, and so do we. */
export async function openTransfer(
  tx: Tx,
  actor: Actor,
  transferId: string,
): Promise<OpenTransfer> {
  const transfer = await tx.transfer.findFirst({
    where: { AND: [{ id: transferId }, transfersVisibleTo(actor)] },
    include: { instalment: true },
  });
  if (!transfer) throw new AppError("notFound");
  await tx.$queryRaw`select 1 from "Order" where id = ${transfer.instalment.orderId}::uuid for update`;
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
