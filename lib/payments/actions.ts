"use server";

import { redirect } from "next/navigation";
import { memberAction, thenRefresh } from "@/lib/identity/action";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { grantCredit } from "@/lib/payments/commands/grant-credit";
import { leaveOnlinePayment, openOnlinePayment } from "@/lib/payments/commands/open-online-payment";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { refundOnlinePayment } from "@/lib/payments/commands/refund-online-payment";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { spendCredit } from "@/lib/payments/commands/spend-credit";
import { withdrawTransfer } from "@/lib/payments/commands/withdraw-transfer";
import {
  announceTransferInput,
  confirmTransferInput,
  grantCreditInput,
  leaveOnlinePaymentInput,
  openOnlinePaymentInput,
  refundByBankInput,
  refundOnlinePaymentInput,
  reverseTransferInput,
  spendCreditInput,
  withdrawTransferInput,
} from "@/lib/payments/schema";

export const announceTransferAction = memberAction(announceTransferInput, (actor, input) =>
  thenRefresh(announceTransfer(actor, input)),
);

export const confirmTransferAction = memberAction(confirmTransferInput, (actor, input) =>
  thenRefresh(confirmTransfer(actor, input)),
);

export const withdrawTransferAction = memberAction(withdrawTransferInput, (actor, input) =>
  thenRefresh(withdrawTransfer(actor, input)),
);

export const reverseTransferAction = memberAction(reverseTransferInput, (actor, input) =>
  thenRefresh(reverseTransfer(actor, input)),
);

export const spendCreditAction = memberAction(spendCreditInput, (actor, input) =>
  thenRefresh(spendCredit(actor, input)),
);

export const grantCreditAction = memberAction(grantCreditInput, (actor, input) =>
  thenRefresh(grantCredit(actor, input)),
);

export const refundByBankAction = memberAction(refundByBankInput, (actor, input) =>
  thenRefresh(refundByBank(actor, input)),
);

/** To the provider's page; or to ours, while the provider has not answered. */
export const openOnlinePaymentAction = memberAction(
  openOnlinePaymentInput,
  async (actor, input, locale) => {
    const { paymentId, orderNumber, url } = await openOnlinePayment(actor, { ...input, locale });
    return redirect(url ?? `/${locale}/orders/${orderNumber}/payment/${paymentId}`);
  },
);

export const leaveOnlinePaymentAction = memberAction(leaveOnlinePaymentInput, (actor, input) =>
  thenRefresh(leaveOnlinePayment(actor, input)),
);

export const refundOnlinePaymentAction = memberAction(refundOnlinePaymentInput, (actor, input) =>
  thenRefresh(refundOnlinePayment(actor, input)),
);
