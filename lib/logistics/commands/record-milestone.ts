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
import {
  codesOfRoute,
  fromWallClock,
  provesArrival,
  provesDeparture,
  validFacts,
} from "@/lib/logistics/model/milestone";
import { canRunYard, containersVisibleTo } from "@/lib/logistics/policy";
import type { RecordMilestoneInput } from "@/lib/logistics/schema";
import { startCredit } from "@/lib/orders/commands/start-credit";
import { later, minutes, now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";
import type { Container, Milestone } from "@/prisma/generated/client";

type Loaded = Container & { milestones: Milestone[]; route: { mode: string } };

function assertRecordable(container: Loaded, { code, correctsId }: RecordMilestoneInput) {
  if (container.status === "open") throw new AppError("containerNotClosed");
  if (!codesOfRoute(container.route.mode).includes(code))
    throw new AppError("invalidValue", { field: "code" });
  const known = validFacts(container.milestones).find((fact) => fact.code === code);
  if (known && known.id !== correctsId) throw new AppError("milestoneKnown", { field: "code" });
  if (!known && correctsId) throw new AppError("conflict");
}

/** A clock that runs a little ahead is forgiven, a date to come is not. */
function readTime(text: string, timeZone: string) {
  const at = fromWallClock(text, timeZone);
  if (!at) throw new AppError("invalidValue", { field: "at" });
  if (at > later(now(), minutes(5))) throw new AppError("timeInFuture", { field: "at" });
  return at;
}

/**
 * Adds a fact of the journey. Facts may come late and out of order; a correction is a further row. The
 * first fact from the departure on makes the cartons depart, whichever it is.
 */
export async function recordMilestone(actor: Actor, input: RecordMilestoneInput) {
  const { containerId, code, position, note, correctsId } = input;
  if (!canRunYard(actor)) throw new AppError("forbidden");
  await transaction(async (tx) => {
    await lockContainer(tx, containerId);
    const container = await tx.container.findFirst({
      where: { AND: [{ id: containerId }, containersVisibleTo(actor)] },
      include: { milestones: true, route: { include: { nodes: true } } },
    });
    if (!container) throw new AppError("notFound");
    assertRecordable(container, input);
    const node = container.route.nodes.find((stop) => stop.position === position);
    if (!node) throw new AppError("invalidValue", { field: "position" });
    const at = readTime(input.at, node.timeZone);

    await addMilestone(tx, actor, {
      code,
      containerId,
      at,
      place: node.name,
      timeZone: node.timeZone,
      note: note || null,
      correctsId: correctsId ?? null,
    });
    await record(tx, actor, {
      type: "container.milestoneRecorded",
      subjectId: containerId,
      data: { code, correctsId: correctsId ?? null },
    } satisfies LogisticsEvent);
    await moveContainer(tx, actor, container, code, at);
  });
}

async function moveContainer(tx: Tx, actor: Actor, container: Container, code: string, at: Date) {
  const departs = container.status === "closed" && provesDeparture(code);
  const arrives = container.status !== "arrived" && provesArrival(code);
  const lots = await tx.lot.findMany({
    where: { containerId: container.id },
    include: { lines: true },
    orderBy: { id: "asc" },
  });
  const orderIds = [...new Set(lots.map((lot) => lot.orderId))].sort();
  await lockOrders(tx, orderIds);
  await tx.container.update({
    where: { id: container.id },
    data: {
      version: { increment: 1 },
      ...(departs && { status: "departed", departedAt: at }),
      ...(code === "DEPARTED_YIWU" && { departedAt: at }),
      ...(arrives && { status: "arrived", arrivedAt: at }),
    },
  });
  if (departs) {
    const leaving = lots.filter((lot) => lot.status === "loaded");
    await tx.lot.updateMany({
      where: { containerId: container.id, status: "loaded" },
      data: { status: "shipped", version: { increment: 1 } },
    });
    await movePieces(
      tx,
      leaving.flatMap((lot) => lot.lines),
      "readyPieces",
      "shippedPieces",
    );
  }
  for (const orderId of orderIds) {
    await record(tx, actor, {
      type: "lot.moved",
      subjectId: orderId,
      data: { containerId: container.id, code },
    } satisfies LogisticsEvent);
    if (!departs) continue;
    await startCredit(tx, orderId);
    await advanceOrder(tx, actor, orderId);
  }
}
