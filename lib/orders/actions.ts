"use server";

import { refresh } from "next/cache";
import { memberAction } from "@/lib/identity/action";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { closeOrder } from "@/lib/orders/commands/close-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { declineOrder } from "@/lib/orders/commands/decline-order";
import { markReady } from "@/lib/orders/commands/mark-ready";
import { startProduction } from "@/lib/orders/commands/start-production";
import {
  cancelOrderInput,
  confirmOrderInput,
  declineOrderInput,
  markReadyInput,
  orderStepInput,
} from "@/lib/orders/schema";

/** Whether it went well or somebody was faster, the page shows the present state. */
async function thenRefresh(step: Promise<unknown>) {
  try {
    await step;
  } finally {
    refresh();
  }
}

export const confirmOrderAction = memberAction(confirmOrderInput, (actor, input) =>
  thenRefresh(confirmOrder(actor, input)),
);

export const declineOrderAction = memberAction(declineOrderInput, (actor, input) =>
  thenRefresh(declineOrder(actor, input)),
);

export const cancelOrderAction = memberAction(cancelOrderInput, (actor, input) =>
  thenRefresh(cancelOrder(actor, input)),
);

export const startProductionAction = memberAction(orderStepInput, (actor, input) =>
  thenRefresh(startProduction(actor, input)),
);

export const markReadyAction = memberAction(markReadyInput, (actor, input) =>
  thenRefresh(markReady(actor, input)),
);

export const closeOrderAction = memberAction(orderStepInput, (actor, input) =>
  thenRefresh(closeOrder(actor, input)),
);
