import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { dayAt } from "@/lib/ledger/model/period";
import { parseRateList, type RateLine } from "@/lib/ledger/model/rate";
import { canNoteRates } from "@/lib/ledger/policy";
import type { NoteRateInput, NoteRatesInput } from "@/lib/ledger/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** A day has one rate: noted again, the later word stands. */
async function write(actor: Extract<Actor, { kind: "operator" }>, lines: readonly RateLine[]) {
  const today = dayAt(now());
  await transaction(async (tx) => {
    for (const { currency, asOf: day, micros, source } of lines) {
      const asOf = new Date(`${day}T00:00:00Z`);
      if (asOf > today) throw new AppError("dateInFuture", { field: "asOf" });
      const rate = { micros, source, noted: now(), notedById: actor.userId };
      await tx.exchangeRate.upsert({
        where: { currency_asOf: { currency, asOf } },
        create: { currency, asOf, ...rate },
        update: rate,
      });
    }
  });
}

/** One rate by hand. Errors: `forbidden`, `dateInFuture`. */
export async function noteRate(actor: Actor, input: NoteRateInput) {
  if (!canNoteRates(actor)) throw new AppError("forbidden");
  await write(actor, [{ ...input, micros: input.rate }]);
}

/** A whole list, or nothing of it: `ratesUnread` names the lines that could not be read. */
export async function noteRates(actor: Actor, { list }: NoteRatesInput) {
  if (!canNoteRates(actor)) throw new AppError("forbidden");
  const { lines, refused } = parseRateList(list);
  if (refused.length > 0 || lines.length === 0)
    throw new AppError("ratesUnread", {
      field: "list",
      values: { lines: refused.join(", ") || "–" },
    });
  await write(actor, lines);
  return { count: lines.length };
}
