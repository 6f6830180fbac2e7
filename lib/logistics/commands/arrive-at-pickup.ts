import "server-only";
import type { Actor } from "@/lib/identity/actor";
import {
  addMilestone,
  advanceOrder,
  lockContainer,
  lockOrders,
  movePieces,
} from "@/lib/logistics/commands/lot-steps";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { canRunYard, containersVisibleTo } from "@/lib/logistics/policy";
import type { ArriveAtPickupInput } from "@/lib/logistics/schema";
import { lapseCancellation } from "@/lib/orders/commands/lapse-cancellation";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** The lots were counted at the point: their code works from now on and the buyer is told. */
export async function arriveAtPickup(actor: Actor, input: ArriveAtPickupInput) {
  const { containerId, pickupPointCode, lots: lotIds } = input;
  if (!canRunYard(actor)) throw new AppError("forbidden");
  await transaction(async (tx) => {
    await lockContainer(tx, containerId);
    const container = await tx.container.findFirst({
      where: { AND: [{ id: containerId }, containersVisibleTo(actor)] },
    });
    const point = await tx.pickupPoint.findUnique({
      where: { code: pickupPointCode },
      include: { country: true },
    });
    if (!container || !point) throw new AppError("notFound");
    const where = { id: { in: lotIds }, containerId, order: { pickupPointCode } };
    const known = await tx.lot.findMany({ where, select: { orderId: true } });
    await lockOrders(
      tx,
      known.map((lot) => lot.orderId),
    );
    const lots = await tx.lot.findMany({
      where: { ...where, status: "shipped" },
      include: { lines: true },
      orderBy: { id: "asc" },
    });
    if (lots.length !== lotIds.length) throw new AppError("lotNotOnTheWay");

    if (container.status === "departed") {
      await tx.container.update({
        where: { id: containerId },
        data: { status: "arrived", arrivedAt: now(), version: { increment: 1 } },
      });
    }
    await tx.lot.updateMany({
      where: { id: { in: lotIds }, status: "shipped" },
      data: { status: "at_pickup", version: { increment: 1 } },
    });
    await movePieces(
      tx,
      lots.flatMap((lot) => lot.lines),
      "shippedPieces",
      "arrivedPieces",
    );
    for (const lot of lots) {
      await addMilestone(tx, actor, {
        code: "AT_PICKUP_POINT",
        orderId: lot.orderId,
        lotId: lot.id,
        place: point.code,
        timeZone: point.country.timeZone,
      });
      await record(tx, actor, {
        type: "lot.atPickup",
        subjectId: lot.orderId,
        data: { lotId: lot.id, lot: lot.number, pickupPoint: point.code },
      } satisfies LogisticsEvent);
    }
    for (const orderId of new Set(lots.map((lot) => lot.orderId))) {
      await lapseCancellation(tx, actor, orderId);
      await advanceOrder(tx, actor, orderId);
    }
  });
}
