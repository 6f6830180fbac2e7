import { z } from "zod";
import { currencies, isTurned, parseRate } from "@/lib/ledger/model/rate";

const rate = z.string("required").transform((text, context) => {
  const micros = parseRate(text);
  if (micros !== null) return micros;
  context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "amountInvalid" });
  return z.NEVER;
});

export const noteRateInput = z
  .object({
    currency: z.enum(currencies, "required"),
    asOf: z.iso.date("required"),
    rate,
    source: z.string("required").trim().min(2, "required").max(120, "textTooLong"),
  })
  .refine(({ currency, rate: micros }) => !isTurned({ currency, micros }), {
    path: ["rate"],
    message: "rateTurned",
  });
export type NoteRateInput = z.output<typeof noteRateInput>;

export const noteRatesInput = z.object({
  list: z.string("required").trim().min(1, "required").max(20_000, "textTooLong"),
});
export type NoteRatesInput = z.output<typeof noteRatesInput>;
