"use server";

import { translator } from "@/lib/i18n/translate";
import { memberAction, thenRefresh } from "@/lib/identity/action";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import { closeOrder } from "@/lib/orders/commands/close-order";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { declineOrder } from "@/lib/orders/commands/decline-order";
import { markReady } from "@/lib/orders/commands/mark-ready";
import { answerAdjustment, proposeAdjustment } from "@/lib/orders/commands/propose-adjustment";
import {
  answerCancellation,
  giveUpOrder,
  requestCancellation,
} from "@/lib/orders/commands/request-cancellation";
import { setCreditLine } from "@/lib/orders/commands/set-credit-line";
import { offerShort } from "@/lib/orders/commands/short-shipment";
import { startProduction } from "@/lib/orders/commands/start-production";
import { takeVersion } from "@/lib/orders/commands/take-version";
import {
  answerAdjustmentInput,
  answerCancellationInput,
  cancelOrderInput,
  confirmOrderInput,
  creditLineInput,
  declineOrderInput,
  giveUpOrderInput,
  markReadyInput,
  offerShortInput,
  orderStepInput,
  proposeAdjustmentInput,
  takeVersionInput,
} from "@/lib/orders/schema";
import { refreshStock } from "@/lib/platform/public-cache";

type Ended = {
  readonly lines: readonly { productSlug: string; reserved: number; readyPieces: number }[];
};

/** Stock that the order held, or that was made for it, is on sale again. */
async function thenShowStock(step: Promise<Ended>) {
  const { lines } = await step;
  const back = lines.filter(({ reserved, readyPieces }) => reserved + readyPieces > 0);
  refreshStock(back.map(({ productSlug }) => productSlug));
}

export const confirmOrderAction = memberAction(confirmOrderInput, (actor, input) =>
  thenRefresh(confirmOrder(actor, input)),
);

export const declineOrderAction = memberAction(declineOrderInput, (actor, input) =>
  thenRefresh(thenShowStock(declineOrder(actor, input))),
);

export const cancelOrderAction = memberAction(cancelOrderInput, (actor, input) =>
  thenRefresh(thenShowStock(cancelOrder(actor, input))),
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

export const takeVersionAction = memberAction(takeVersionInput, (actor, input) =>
  thenRefresh(takeVersion(actor, input)),
);

export const proposeAdjustmentAction = memberAction(proposeAdjustmentInput, (actor, input) =>
  thenRefresh(proposeAdjustment(actor, input)),
);

export const answerAdjustmentAction = memberAction(answerAdjustmentInput, (actor, input) =>
  thenRefresh(answerAdjustment(actor, input)),
);

export const offerShortAction = memberAction(offerShortInput, (actor, input) =>
  thenRefresh(offerShort(actor, input)),
);

export const requestCancellationAction = memberAction(cancelOrderInput, (actor, input) =>
  thenRefresh(requestCancellation(actor, input)),
);

export const answerCancellationAction = memberAction(answerCancellationInput, (actor, input) =>
  thenRefresh(answerCancellation(actor, input)),
);

export const giveUpOrderAction = memberAction(giveUpOrderInput, (actor, input) =>
  thenRefresh(thenShowStock(giveUpOrder(actor, input))),
);

export const setCreditLineAction = memberAction(
  creditLineInput,
  (actor, input) => thenRefresh(setCreditLine(actor, input)),
  (locale) => translator(locale, "identity")("saved"),
);
