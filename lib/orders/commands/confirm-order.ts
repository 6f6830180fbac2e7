import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { advance } from "@/lib/orders/commands/advance";
import { billOrder } from "@/lib/orders/commands/bill-order";
import { LONGEST_PROMISE, readyDateProblem } from "@/lib/orders/model/deadline";
import { canAnswerOrders } from "@/lib/orders/policy";
import type { ConfirmOrderInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";

/** The seller promises the day by which everything is made; from now on the buyer owes the goods. */
export const confirmOrder = (actor: Actor, { orderId, version, readyOn }: ConfirmOrderInput) =>
  advance(actor, {
    orderId,
    version,
    to: "confirmed",
    isAllowed: canAnswerOrders,
    decide: (order) => {
      const day = new Date(`${readyOn}T00:00:00Z`);
      const problem = readyDateProblem(day, now());
      if (problem)
        throw new AppError(problem, { field: "readyOn", values: { days: LONGEST_PROMISE } });
      return {
        data: { confirmedAt: now(), readyOn: day },
        event: { type: "order.confirmed", subjectId: order.id, data: { readyOn } },
      };
    },
    effect: (tx, order) => billOrder(tx, actor, order),
  });
