import { z } from "zod";
import { amount } from "@/lib/money/schema";
import { ways } from "@/lib/payments/model/online";
import { LARGEST_SLIP } from "@/lib/payments/model/slip";
import { decisions } from "@/lib/payments/model/status";

/** A browser sends an empty file where none was chosen. */
const slip = z.preprocess(
  (value) => (value instanceof File && value.size > 0 ? value : undefined),
  z
    .instanceof(File)
    .refine(({ size }) => size <= LARGEST_SLIP, "slipTooLarge")
    .optional(),
);

const checkbox = z.preprocess((value) => value === "on" || value === "true", z.boolean());

const key = z.string().min(8).max(64);
const words = z.string("required").trim().min(3, "required").max(500, "textTooLong");

/** A form names each part it is for as `for`, once or several times; the sum fills them in that order. */
const forParts = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(z.uuid()).min(1, "required").max(50),
);

export const announceTransferInput = z.object({
  for: forParts,
  key,
  amount,
  sentOn: z.iso.date("required"),
  payer: z.string("required").trim().min(2, "required").max(120, "textTooLong"),
  isThirdParty: checkbox,
  slip,
});
export type AnnounceTransferInput = z.output<typeof announceTransferInput>;

export const withdrawTransferInput = z.object({ transferId: z.uuid() });
export type WithdrawTransferInput = z.output<typeof withdrawTransferInput>;

const why = z.string().trim().max(500, "textTooLong").default("");

export const confirmTransferInput = z
  .object({
    transferId: z.uuid(),
    decision: z.enum(decisions, "required"),
    amount: z.preprocess((text) => (text === "" ? undefined : text), amount.optional()),
    reason: why,
  })
  .refine(({ decision, amount }) => decision !== "partly" || amount !== undefined, {
    path: ["amount"],
    message: "required",
  })
  .refine(({ decision, reason }) => decision === "full" || reason !== "", {
    path: ["reason"],
    message: "required",
  });
export type ConfirmTransferInput = z.output<typeof confirmTransferInput>;

export const reverseTransferInput = z.object({ transferId: z.uuid(), reason: words });
export type ReverseTransferInput = z.output<typeof reverseTransferInput>;

export const spendCreditInput = z.object({ instalmentId: z.uuid(), key, amount });
export type SpendCreditInput = z.output<typeof spendCreditInput>;

const gift = { buyerCompanyId: z.uuid(), key, amount, reason: words };

export const grantCreditInput = z.object(gift);
export type GrantCreditInput = z.output<typeof grantCreditInput>;

export const refundByBankInput = z.object({ ...gift, sentOn: z.iso.date("required") });
export type RefundByBankInput = z.output<typeof refundByBankInput>;

export const openOnlinePaymentInput = z.object({
  instalmentId: z.uuid(),
  key,
  way: z.enum(ways, "required"),
});
export type OpenOnlinePaymentInput = z.output<typeof openOnlinePaymentInput>;

export const leaveOnlinePaymentInput = z.object({ paymentId: z.uuid() });
export type LeaveOnlinePaymentInput = z.output<typeof leaveOnlinePaymentInput>;

export const refundOnlinePaymentInput = z.object({
  paymentId: z.uuid(),
  key,
  amount,
  reason: words,
  /** The order becomes cheaper by it; otherwise it comes out of the buyer's credit. */
  isOffOrder: checkbox,
});
export type RefundOnlinePaymentInput = z.output<typeof refundOnlinePaymentInput>;
