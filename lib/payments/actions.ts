"use server";

import { translator } from "@/lib/i18n/translate";
import { memberAction, thenRefresh } from "@/lib/identity/action";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { grantCredit } from "@/lib/payments/commands/grant-credit";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { spendCredit } from "@/lib/payments/commands/spend-credit";
import { withdrawTransfer } from "@/lib/payments/commands/withdraw-transfer";
import {
  announceTransferInput,
  confirmTransferInput,
  grantCreditInput,
  refundByBankInput,
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
