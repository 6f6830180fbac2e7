import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { lockContainer, lockLot, lockOrders } from "@/lib/logistics/commands/lot-steps";
import { type SplittableLot, splitLot, splittable } from "@/lib/logistics/commands/split-lot";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { fillOf } from "@/lib/logistics/model/container";
import { cartonCount } from "@/lib/logistics/model/shipment";
import { canRunYard, containersVisibleTo, lotsVisibleTo } from "@/lib/logistics/policy";
import { findLotValues } from "@/lib/logistics/queries/lot-values";
import type { AssignLotInput, UnassignLotInput } from "@/lib/logistics/schema";
import { restock } from "@/lib/orders/commands/stock";
import { dueForLots } from "@/lib/orders/model/lot-share";
import { settlement } from "@/lib/orders/model/settlement";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Loads so many cartons of a lot, line by line from its first. */
function firstCartons(lot: SplittableLot, cartons: number) {
  let left = cartons;
  return new Map(
    lot.lines.map((line) => {
      const count = Math.min(left, cartonCount({ from: line.cartonFrom, to: line.cartonTo }));
      left -= count;
      return [line.orderLine.position, count] as const;
    }),
  );
}

/** What the lots that leave, this one among them, ask for of the balance; the operator may answer for it. */
async function assertPaid(tx: Tx, { id, orderId }: Leaving, overrideReason: string) {
  if (overrideReason.length >= 3) return;
  const instalments = await tx.instalment.findMany({ where: { orderId } });
  const { balance, confirmedFen } = settlement(instalments);
  if (balance) return;
  const { lots, loaded, goodsFen } = await findLotValues(tx, orderId);
  const due = dueForLots(instalments, lots, new Set([...loaded, id]), goodsFen);
  if (confirmedFen < due) {
    throw new AppError("balanceNotPaid", {
      field: "overrideReason",
      values: { open: due - confirmedFen },
    });
  }
}

type Leaving = { readonly id: string; readonly orderId: string };

async function assertFits(
  tx: Tx,
  container: { id: string; type: string },
  lot: { volumeCm3: bigint; grossGrams: bigint },
) {
  const assigned = await tx.lot.findMany({ where: { containerId: container.id } });
  const loads = [...assigned, lot].map((load) => ({ cm3: load.volumeCm3, grams: load.grossGrams }));
  const fill = fillOf(container.type, loads);
  if (fill.level === "overLimit") throw new AppError("containerFull", { field: "cartons" });
  return fill;
}

async function findOpenContainer(tx: Tx, actor: Actor, id: string) {
  await lockContainer(tx, id);
  const container = await tx.container.findFirst({
    where: { AND: [{ id }, containersVisibleTo(actor)] },
    include: { route: true },
  });
  if (!container) throw new AppError("notFound");
  if (container.status !== "open") throw new AppError("containerNotOpen");
  return container;
}

async function findWaitingLot(tx: Tx, actor: Actor, id: string) {
  const found = await tx.lot.findFirst({ where: { AND: [{ id }, lotsVisibleTo(actor)] } });
  if (!found) throw new AppError("notFound");
  await lockOrders(tx, [found.orderId]);
  await lockLot(tx, id);
  const lot = await tx.lot.findUniqueOrThrow({
    where: { id },
    include: { ...splittable, order: { select: { countryCode: true, status: true } } },
  });
  const isWaiting = lot.status === "at_yard" && lot.containerId === null;
  if (!isWaiting || lot.order.status === "cancelled") throw new AppError("lotNotAtYard");
  return lot;
}

/** Plans cartons of the yard into an open container; their part of the balance is confirmed, or the operator answers for it. */
export async function assignLot(actor: Actor, input: AssignLotInput) {
  const { lotId, containerId, cartons, overrideReason } = input;
  if (!canRunYard(actor)) throw new AppError("forbidden");
  return transaction(async (tx) => {
    const container = await findOpenContainer(tx, actor, containerId);
    const lot = await findWaitingLot(tx, actor, lotId);
    if (!container.route.countryCodes.includes(lot.order.countryCode)) {
      throw new AppError("routeElsewhere");
    }
    if (cartons && cartons > lot.cartons) {
      throw new AppError("tooManyCartons", { values: { cartons: lot.cartons }, field: "cartons" });
    }

    const isPart = cartons !== undefined && cartons < lot.cartons;
    const loaded = isPart ? (await splitLot(tx, lot, firstCartons(lot, cartons))).lot : lot;
    await assertPaid(tx, loaded, overrideReason);
    const fill = await assertFits(tx, container, loaded);
    await tx.lot.update({
      where: { id: lotId, status: "at_yard", containerId: null },
      data: { containerId, version: { increment: 1 } },
    });
    await tx.container.update({ where: { id: containerId }, data: { version: { increment: 1 } } });
    await record(tx, actor, {
      type: "lot.assigned",
      subjectId: lot.orderId,
      data: { lotId, containerId, overrideReason: overrideReason || null },
    } satisfies LogisticsEvent);
    return { level: fill.level };
  });
}

/** Takes cartons out of the plan again; they stay in the yard, those of a cancelled order as the seller's stock. */
export async function unassignLot(actor: Actor, { lotId }: UnassignLotInput) {
  if (!canRunYard(actor)) throw new AppError("forbidden");
  await transaction(async (tx) => {
    const found = await tx.lot.findFirst({ where: { AND: [{ id: lotId }, lotsVisibleTo(actor)] } });
    if (!found?.containerId) throw new AppError("notFound");
    const { containerId, orderId } = found;
    await lockContainer(tx, containerId);
    await lockOrders(tx, [orderId]);
    const container = await tx.container.findUniqueOrThrow({ where: { id: containerId } });
    if (container.status !== "open") throw new AppError("containerNotOpen");
    const lot = await tx.lot.update({
      where: { id: lotId, status: "at_yard", containerId },
      data: { containerId: null, version: { increment: 1 } },
      include: { lines: { include: { orderLine: true } } },
    });
    if (lot.releasedAt !== null)
      await restock(
        tx,
        lot.lines.map(({ orderLine, quantity }) => ({ ...orderLine, back: quantity })),
      );
    await tx.container.update({ where: { id: containerId }, data: { version: { increment: 1 } } });
    await record(tx, actor, {
      type: lot.releasedAt === null ? "lot.unassigned" : "lot.returned",
      subjectId: orderId,
      data: { lotId, containerId },
    } satisfies LogisticsEvent);
  });
}
