import { z } from "zod";
import { type Fen, parseFen } from "@/lib/money/model";

/** ¥100 million; more is a typing mistake. */
const MOST_FEN = 10_000_000_000n;

const fenFrom = (least: Fen) =>
  z.string("required").transform((text, context) => {
    const fen = parseFen(text);
    if (fen !== null && fen >= least && fen <= MOST_FEN) return fen;
    context.addIssue({
      code: "custom",
      message: text.trim() === "" ? "required" : "amountInvalid",
    });
    return z.NEVER;
  });

/** Yuan as a person types them; fen above zero. Errors: `required`, `amountInvalid`. */
export const amount = fenFrom(1n);

export const amountOrNothing = fenFrom(0n);
