"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { translator } from "@/lib/i18n/translate";
import { memberAction, thenRefresh } from "@/lib/identity/action";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { bookUnannounced } from "@/lib/payments/commands/book-unannounced";
import { confirmMatch, confirmMatches } from "@/lib/payments/commands/confirm-match";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { grantCredit } from "@/lib/payments/commands/grant-credit";
import { importStatement } from "@/lib/payments/commands/import-statement";
import { mapStatement } from "@/lib/payments/commands/map-statement";
import { leaveOnlinePayment, openOnlinePayment } from "@/lib/payments/commands/open-online-payment";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { refundOnlinePayment } from "@/lib/payments/commands/refund-online-payment";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { skipLine } from "@/lib/payments/commands/skip-line";
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
import {
  bookUnannouncedInput,
  confirmMatchesInput,
  confirmMatchInput,
  importStatementInput,
  mapStatementInput,
  skipLineInput,
} from "@/lib/payments/schema/bank-statement";

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

export const spendCreditAction = memberAction(
  spendCreditInput,
  (actor, input) => thenRefresh(spendCredit(actor, input)),
  (locale) => translator(locale, "payments")("own.done"),
);

export const grantCreditAction = memberAction(
  grantCreditInput,
  (actor, input) => thenRefresh(grantCredit(actor, input)),
  (locale) => translator(locale, "payments")("own.grant.done"),
);

export const refundByBankAction = memberAction(
  refundByBankInput,
  (actor, input) => thenRefresh(refundByBank(actor, input)),
  (locale) => translator(locale, "payments")("own.refund.done"),
);

export const importStatementAction = memberAction(
  importStatementInput,
  async (actor, input, locale) => {
    const { statementId, isKnown } = await importStatement(actor, input);
    const known = isKnown ? "?known=1" : "";
    redirect(`/${locale}/seller/payments/statements/${statementId}${known}`);
  },
);

export const mapStatementAction = memberAction(mapStatementInput, (actor, input) =>
  thenRefresh(mapStatement(actor, input)),
);

export const confirmMatchAction = memberAction(confirmMatchInput, (actor, input) =>
  thenRefresh(confirmMatch(actor, input)),
);

export const confirmMatchesAction = memberAction(
  confirmMatchesInput,
  async (actor, input) => {
    const report = await confirmMatches(actor, input);
    refresh();
    return report;
  },
  (locale, { done, refused }) =>
    translator(locale, "payments")("bankStatement.done", { done, refused: refused.length }),
);

export const bookUnannouncedAction = memberAction(bookUnannouncedInput, (actor, input) =>
  thenRefresh(bookUnannounced(actor, input)),
);

export const skipLineAction = memberAction(skipLineInput, (actor, input) =>
  thenRefresh(skipLine(actor, input)),
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
