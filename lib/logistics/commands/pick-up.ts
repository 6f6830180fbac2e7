import "server-only";
import type { Actor } from "@/lib/identity/actor";
import {
  addMilestone,
  advanceOrder,
  lockLot,
  lockOrders,
  movePieces,
} from "@/lib/logistics/commands/lot-steps";
import { type SplittableLot, splitLot, splittable } from "@/lib/logistics/commands/split-lot";
import type { LogisticsEvent } from "@/lib/logistics/events";
import { MAX_CODE_ATTEMPTS } from "@/lib/logistics/model/pickup-point";
import { cartonCount, piecesIn } from "@/lib/logistics/model/shipment";
import { canPickUp, lotsVisibleTo, needsPickupCode } from "@/lib/logistics/policy";
import { isPickupCode } from "@/lib/logistics/queries/pickup-code";
import type { PickUpInput } from "@/lib/logistics/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

type HandedOut = { lot: number; cartons: number; missing: number };
type Outcome = { done: HandedOut } | { attemptsLeft: number };

/**
 * Hands a lot out against its code, or takes the buyer's word that he holds it. Cartons are counted either
 * way; what the seller takes back of a cancelled order was never collected by its buyer.
 */
export async function pickUp(actor: Actor, input: PickUpInput): Promise<HandedOut> {
  if (!canPickUp(actor)) throw new AppError("forbidden");
  const outcome = await transaction((tx) => attempt(tx, actor, input));
  if ("done" in outcome) return outcome.done;
  const { attemptsLeft } = outcome;
  if (attemptsLeft === 0) throw new AppError("pickupCodeRenewed", { field: "code" });
  throw new AppError("pickupCodeWrong", { values: { left: attemptsLeft }, field: "code" });
}

async function attempt(tx: Tx, actor: Actor, input: PickUpInput): Promise<Outcome> {
  const found = await tx.lot.findFirst({
    where: { AND: [{ id: input.lotId }, lotsVisibleTo(actor)] },
  });
  if (!found) throw new AppError("notFound");
  await lockOrders(tx, [found.orderId]);
  await lockLot(tx, found.id);
  const lot = await tx.lot.findUniqueOrThrow({ where: { id: found.id }, include: splittable });
  if (lot.status === "picked_up") return { done: repeated(actor, lot) };
  if (lot.status !== "at_pickup") throw new AppError("lotNotAtPickup");
  if (needsPickupCode(actor) && !isPickupCode(lot, input.code)) return wrongCode(tx, actor, lot);
  return { done: await handOut(tx, actor, lot, input) };
}

/** The same person sending again gets the same answer; anybody else learns that the goods are gone. */
function repeated(actor: Actor, lot: SplittableLot): HandedOut {
  if (actor.kind === "system" || lot.pickedUpById !== actor.userId)
    throw new AppError("lotAlreadyPickedUp");
  const cartons = lot.pickedUpCartons ?? 0;
  return { lot: lot.number, cartons, missing: lot.cartons - cartons };
}

/** Counted outside of what fails, so that a wrong try stays counted. */
async function wrongCode(tx: Tx, actor: Actor, lot: SplittableLot): Promise<Outcome> {
  const attempts = lot.pickupAttempts + 1;
  const isSpent = attempts >= MAX_CODE_ATTEMPTS;
  await tx.lot.update({
    where: { id: lot.id },
    data: isSpent
      ? { pickupAttempts: 0, pickupCodeSerial: { increment: 1 } }
      : { pickupAttempts: attempts },
  });
  if (isSpent) {
    await record(tx, actor, {
      type: "lot.codeRenewed",
      subjectId: lot.orderId,
      data: { lotId: lot.id, lot: lot.number },
    } satisfies LogisticsEvent);
  }
  return { attemptsLeft: MAX_CODE_ATTEMPTS - attempts };
}

function countedCartons(lot: SplittableLot, cartons: ReadonlyMap<number, number>) {
  let counted = 0;
  for (const line of lot.lines) {
    const { position } = line.orderLine;
    const most = cartonCount({ from: line.cartonFrom, to: line.cartonTo });
    const count = cartons.get(position) ?? 0;
    if (count > most) {
      throw new AppError("tooManyCartons", {
        values: { cartons: most },
        field: `cartons-${position}`,
      });
    }
    counted += count;
  }
  if (counted === 0)
    throw new AppError("nothingChosen", { field: `cartons-${lot.lines[0]?.orderLine.position}` });
  return counted;
}

async function handOut(
  tx: Tx,
  actor: Actor,
  lot: SplittableLot,
  { cartons, rest }: PickUpInput,
): Promise<HandedOut> {
  const counted = countedCartons(lot, cartons);
  const isPart = counted < lot.cartons;
  const stays = isPart && rest === "stays";
  const handed = stays ? (await splitLot(tx, lot, cartons)).lines : countedLines(lot, cartons);
  const missing = stays ? 0 : lot.cartons - counted;
  const at = now();
  await tx.lot.update({
    where: { id: lot.id, status: "at_pickup" },
    data: {
      status: "picked_up",
      pickedUpAt: at,
      pickedUpCartons: counted,
      pickedUpById: actor.kind === "system" ? null : actor.userId,
      version: { increment: 1 },
    },
  });
  if (lot.releasedAt === null) await movePieces(tx, handed, "arrivedPieces", "pickedPieces");
  const { pickupPoint } = await tx.order.findUniqueOrThrow({
    where: { id: lot.orderId },
    select: { pickupPoint: { include: { country: true } } },
  });
  await addMilestone(tx, actor, {
    code: "PICKED_UP",
    orderId: lot.orderId,
    lotId: lot.id,
    at,
    place: pickupPoint.code,
    timeZone: pickupPoint.country.timeZone,
    note: isPart ? `${counted} / ${lot.cartons}` : null,
  });
  await record(tx, actor, {
    type: "lot.pickedUp",
    subjectId: lot.orderId,
    data: { lotId: lot.id, lot: lot.number, cartons: counted, missing },
  } satisfies LogisticsEvent);
  await advanceOrder(tx, actor, lot.orderId);
  return { lot: lot.number, cartons: counted, missing };
}

/** Pieces in the cartons that were counted; missing ones stay "arrived", for a report to settle. */
const countedLines = (lot: SplittableLot, cartons: ReadonlyMap<number, number>) =>
  lot.lines.map(({ orderLineId, orderLine, cartonFrom, cartonTo }) => {
    const count = cartons.get(orderLine.position) ?? 0;
    const range = { from: cartonFrom, to: Math.min(cartonTo, cartonFrom + count - 1) };
    const ordered = orderLine.quantity - orderLine.cancelledPieces;
    return { orderLineId, quantity: piecesIn(range, ordered, orderLine.piecesPerCarton) };
  });
