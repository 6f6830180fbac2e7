import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { advance } from "@/lib/orders/commands/advance";
import { settlement } from "@/lib/orders/model/settlement";
import { canMakeOrders } from "@/lib/orders/policy";
import type { OrderStepInput } from "@/lib/orders/schema";
import { AppError } from "@/lib/platform/errors";

/** Nothing is made before the deposit is confirmed. */
export const startProduction = (actor: Actor, { orderId, version }: OrderStepInput) =>
  advance(actor, {
    orderId,
    version,
    to: "in_production",
    isAllowed: canMakeOrders,
    decide: () => ({ event: { type: "order.productionStarted", subjectId: orderId } }),
    effect: async (tx) => {
      const instalments = await tx.instalment.findMany({ where: { orderId } });
      if (!settlement(instalments).deposit) throw new AppError("depositNotConfirmed");
    },
  });
