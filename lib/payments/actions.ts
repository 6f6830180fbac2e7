"use server";

import { memberAction, thenRefresh } from "@/lib/identity/action";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { withdrawTransfer } from "@/lib/payments/commands/withdraw-transfer";
import {
  announceTransferInput,
  confirmTransferInput,
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
