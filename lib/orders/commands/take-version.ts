import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { findVisible, type OpenOrder, take } from "@/lib/orders/commands/advance";
import type { OrderEvent } from "@/lib/orders/events";
import { isOverdueToAnswer } from "@/lib/orders/model/deadline";
import { isLost } from "@/lib/orders/model/status";
import { canBecomeVersion } from "@/lib/orders/model/version";
import { canTakeVersions } from "@/lib/orders/policy";
import type { TakeVersionInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/**
 * The buyer takes the version now on sale for a line that is not made yet; price and quantity stay as
 * agreed. Sent twice it is taken once. The order's version grows, so that a seller who is about to start
 * production sees the change first. Errors: `notFound`, `forbidden`, `orderExpired`, `orderMoved`,
 * `versionMade` (production began or the goods are from stock), `conflict` (another version is on sale).
 */
export async function takeVersion(actor: Actor, { orderId, lineId, version }: TakeVersionInput) {
  if (actor.kind !== "buyer" || !canTakeVersions(actor)) throw new AppError("forbidden");
  await transaction(async (tx) => {
    await tx.$queryRaw`
      select 1 from "Order" where id = ${orderId}::uuid and "buyerCompanyId" = ${actor.companyId}::uuid for update`;
    const order = await findVisible(tx, actor, orderId);
    const line = order.lines.find(({ id }) => id === lineId);
    if (!line) throw new AppError("notFound");
    if (line.productVersion === version) return;
    refuseLate(order, line);
    await refuseOther(tx, line, version);
    await take(tx, order, {});
    await tx.orderLine.update({ where: { id: lineId }, data: { productVersion: version } });
    await record(tx, actor, {
      type: "order.versionTaken",
      subjectId: orderId,
      data: { itemNo: line.itemNo, version, before: line.productVersion },
    } satisfies OrderEvent);
  });
}

type Line = OpenOrder["lines"][number];

function refuseLate(order: OpenOrder, line: Line) {
  if (isLost(order.status)) throw new AppError("orderMoved");
  if (isOverdueToAnswer(order, now())) throw new AppError("orderExpired");
  if (!canBecomeVersion(order.status, line)) {
    throw new AppError("versionMade", { values: { version: line.productVersion } });
  }
}

/** Only what is on sale now is made: neither an older version nor one that was never published. */
async function refuseOther(tx: Tx, line: Line, version: number) {
  const { versionNumber } = await tx.product.findUniqueOrThrow({
    where: { id: line.productId },
    select: { versionNumber: true },
  });
  if (version !== versionNumber) throw new AppError("conflict");
}
