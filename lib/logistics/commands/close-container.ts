import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { addMilestone, lockContainer, lockOrders } from "@/lib/logistics/commands/lot-steps";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { canRunYard, containersVisibleTo } from "@/lib/logistics/policy";
import type { CloseContainerInput } from "@/lib/logistics/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** What is planned into a container that is ours; whose it is, is certain once its orders are ours too. */
async function lockLoad(tx: Tx, containerId: string) {
  const planned = await tx.lot.findMany({ where: { containerId }, select: { orderId: true } });
  await lockOrders(
    tx,
    planned.map(({ orderId }) => orderId),
  );
  return tx.lot.findMany({ where: { containerId }, orderBy: { id: "asc" } });
}

/** From here on what is inside is certain: nothing is added and nothing taken out. */
export async function closeContainer(actor: Actor, input: CloseContainerInput) {
  const { containerId, version, sealNumber } = input;
  if (!canRunYard(actor)) throw new AppError("forbidden");
  await transaction(async (tx) => {
    await lockContainer(tx, containerId);
    const container = await tx.container.findFirst({
      where: { AND: [{ id: containerId }, containersVisibleTo(actor)] },
    });
    if (!container) throw new AppError("notFound");
    if (container.status !== "open") throw new AppError("containerNotOpen");
    const lots = await lockLoad(tx, containerId);
    if (lots.length === 0) throw new AppError("containerEmpty");

    await tx.container.update({
      where: { id: containerId, status: "open", version },
      data: { status: "closed", sealNumber, closedAt: now(), version: { increment: 1 } },
    });
    await tx.lot.updateMany({
      where: { containerId, status: "at_yard" },
      data: { status: "loaded", version: { increment: 1 } },
    });
    await addMilestone(tx, actor, {
      code: "CONTAINER_LOADED",
      containerId,
      place: "Yiwu",
      timeZone: "Asia/Shanghai",
      note: `${container.number} · ${sealNumber}`,
    });
    for (const lot of lots.filter(({ releasedAt }) => releasedAt === null)) {
      await record(tx, actor, {
        type: "lot.loaded",
        subjectId: lot.orderId,
        data: { lotId: lot.id, container: container.number, seal: sealNumber },
      } satisfies LogisticsEvent);
    }
    await record(tx, actor, {
      type: "container.closed",
      subjectId: containerId,
      data: { seal: sealNumber, lots: lots.length },
    } satisfies LogisticsEvent);
  });
}
