import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { advance } from "@/lib/orders/commands/advance";
import { addDays, FEEDBACK_DAYS } from "@/lib/orders/model/deadline";
import { settlement } from "@/lib/orders/model/settlement";
import { canCloseOrders } from "@/lib/orders/policy";
import type { OrderStepInput } from "@/lib/orders/schema";
import { now } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";

/** The buyer says all is well, or the feedback window is over; either way everything is paid. */
export const closeOrder = (actor: Actor, { orderId, version }: OrderStepInput) =>
  advance(actor, {
    orderId,
    version,
    to: "closed",
    isAllowed: canCloseOrders,
    decide: ({ pickedUpAt }) => {
      const isOver = pickedUpAt !== null && addDays(pickedUpAt, FEEDBACK_DAYS) <= now();
      if (actor.kind === "system" && !isOver) throw new AppError("orderMoved");
      return { data: { closedAt: now() }, event: { type: "order.closed", subjectId: orderId } };
    },
    effect: async (tx) => {
      const instalments = await tx.instalment.findMany({ where: { orderId } });
      if (!settlement(instalments).all) throw new AppError("balanceOpen");
    },
  });
