import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { dayAt } from "@/lib/ledger/model/period";
import { isCurrency, isFresh, type Rate } from "@/lib/ledger/model/rate";
import { canNoteRates } from "@/lib/ledger/policy";
import { now } from "@/lib/platform/clock";
import { type Db, db, type Tx } from "@/lib/platform/db";

/** The newest rate of a currency on the day it is in Yiwu; null when there is none, or only one too old to use. Needs no actor: it is nobody's secret. */
export async function findRate(
  currency: string,
  at = now(),
  from: Db | Tx = db,
): Promise<Rate | null> {
  if (!isCurrency(currency)) return null;
  const day = dayAt(at);
  const found = await from.exchangeRate.findFirst({
    where: { currency, asOf: { lte: day } },
    orderBy: { asOf: "desc" },
  });
  if (!found) return null;
  const rate = { currency, micros: found.micros, asOf: found.asOf };
  return isFresh(rate, day) ? rate : null;
}

/** Of the currency of a country. */
export async function findRateOf(countryCode: string): Promise<Rate | null> {
  const country = await db.country.findUnique({
    where: { code: countryCode },
    select: { currency: true },
  });
  return country && findRate(country.currency);
}

export type RateRow = Rate & { readonly source: string; readonly isFresh: boolean };

const SHOWN = 60;

/** The newest rates of all currencies, for the operator. */
export async function listRates(actor: Actor): Promise<RateRow[]> {
  if (!canNoteRates(actor)) return [];
  const found = await db.exchangeRate.findMany({
    orderBy: [{ asOf: "desc" }, { currency: "asc" }],
    take: SHOWN,
  });
  const today = dayAt(now());
  return found.flatMap(({ currency, micros, asOf, source }) => {
    if (!isCurrency(currency)) return [];
    const rate = { currency, micros, asOf };
    return [{ ...rate, source, isFresh: isFresh(rate, today) }];
  });
}
