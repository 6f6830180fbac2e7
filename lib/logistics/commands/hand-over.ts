import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { addMilestone, lockOrders, nextLotNumber } from "@/lib/logistics/commands/lot-steps";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { cartonCount, cartonsToHandOver, takeCartons } from "@/lib/logistics/model/shipment";
import { canHandOver } from "@/lib/logistics/policy";
import type { HandOverInput } from "@/lib/logistics/schema";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

export type LoadedLine = Awaited<ReturnType<typeof loadLines>>[number];

/** How far each line of an order has come toward the yard. */
export async function loadLines(tx: Pick<Tx, "orderLine">, orderId: string) {
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    orderBy: { position: "asc" },
    include: { lotLines: { include: { lot: { select: { status: true } } } } },
  });
  return lines.map((line) => ({
    id: line.id,
    position: line.position,
    itemNo: line.itemNo,
    names: line.names,
    cartonCm3: line.cartonCm3,
    grossGrams: line.grossGrams,
    quantity: line.quantity,
    perCarton: line.piecesPerCarton,
    readyPieces: line.readyPieces,
    cancelledPieces: line.cancelledPieces,
    inYard: line.lotLines
      .filter(({ lot }) => lot.status === "at_yard" || lot.status === "loaded")
      .reduce((sum, { quantity }) => sum + quantity, 0),
    lastCarton: Math.max(0, ...line.lotLines.map(({ cartonTo }) => cartonTo)),
  }));
}

function take(line: LoadedLine, cartons: number) {
  const taken = takeCartons(line, cartons);
  if (taken) return { line, ...taken };
  throw new AppError("cartonsNotReady", {
    values: { cartons: cartonsToHandOver(line), position: line.position },
    field: `cartons-${line.position}`,
  });
}

/** Ready cartons go to the yard, in part or whole, as one lot; never more than are ready and not there yet. */
export async function handOver(actor: Actor, { orderId, version, cartons }: HandOverInput) {
  return transaction(async (tx) => {
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, ordersVisibleTo(actor)] },
    });
    if (!order) throw new AppError("notFound");
    if (!canHandOver(actor)) throw new AppError("forbidden");
    await lockOrders(tx, [orderId]);
    await tx.order.update({
      where: { id: orderId, version, status: { in: ["in_production", "ready"] } },
      data: { version: { increment: 1 } },
    });

    const lines = await loadLines(tx, orderId);
    const taken = lines.flatMap((line) => {
      const count = cartons.get(line.position) ?? 0;
      return count > 0 ? [take(line, count)] : [];
    });
    if (taken.length === 0) throw new AppError("nothingChosen");

    const lot = await tx.lot.create({
      data: {
        id: newId(),
        number: await nextLotNumber(tx, orderId),
        orderId,
        buyerCompanyId: order.buyerCompanyId,
        sellerCompanyId: order.sellerCompanyId,
        createdAt: now(),
        ...measure(taken),
      },
    });
    await tx.lotLine.createMany({
      data: taken.map(({ line, range, pieces }) => ({
        lotId: lot.id,
        orderId,
        orderLineId: line.id,
        cartonFrom: range.from,
        cartonTo: range.to,
        quantity: pieces,
      })),
    });
    await addMilestone(tx, actor, {
      code: "AT_YIWU_WAREHOUSE",
      orderId,
      lotId: lot.id,
      place: "Yiwu",
      timeZone: "Asia/Shanghai",
    });
    await record(tx, actor, {
      type: "lot.handedOver",
      subjectId: orderId,
      data: { lotId: lot.id, lot: lot.number, cartons: lot.cartons },
    } satisfies LogisticsEvent);
    return { lotId: lot.id, lot: lot.number, cartons: lot.cartons };
  });
}

function measure(taken: readonly ReturnType<typeof take>[]) {
  let cartons = 0;
  let volumeCm3 = 0n;
  let grossGrams = 0n;
  for (const { line, range } of taken) {
    const count = cartonCount(range);
    cartons += count;
    volumeCm3 += BigInt(count) * BigInt(line.cartonCm3);
    grossGrams += BigInt(count) * BigInt(line.grossGrams);
  }
  return { cartons, volumeCm3, grossGrams };
}
