import { z } from "zod";
import { parseFen } from "@/lib/money/model";
import { LARGEST_SLIP } from "@/lib/payments/model/slip";
import { decisions } from "@/lib/payments/model/status";

/** ¥100 million; more is a typing mistake. */
const MOST_FEN = 10_000_000_000n;

const amount = z.string("required").transform((text, context) => {
  const fen = parseFen(text);
  if (fen !== null && fen > 0n && fen <= MOST_FEN) return fen;
  context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "amountInvalid" });
  return z.NEVER;
});

/** A browser sends an empty file where none was chosen. */
const slip = z.preprocess(
  (value) => (value instanceof File && value.size > 0 ? value : undefined),
  z
    .instanceof(File)
    .refine(({ size }) => size <= LARGEST_SLIP, "slipTooLarge")
    .optional(),
);

const checkbox = z.preprocess((value) => value === "on" || value === "true", z.boolean());

export const announceTransferInput = z.object({
  instalmentId: z.uuid(),
  key: z.string().min(8).max(64),
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
