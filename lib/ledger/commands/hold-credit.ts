import "server-only";
import type { Pair } from "@/lib/ledger/model/journal";
import { creditOf } from "@/lib/ledger/queries/balances";
import type { Fen } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** To the end of the transaction the two companies' credit is this command's: nobody else spends it meanwhile. */
export async function lockCreditOf(tx: Tx, pair: Pair): Promise<void> {
  const key = `credit:${pair.sellerCompanyId}:${pair.buyerCompanyId}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** The buyer's credit with a seller, held. `creditTooSmall` when it does not cover `fen`. */
export async function holdCredit(tx: Tx, pair: Pair, fen: Fen): Promise<Fen> {
  await lockCreditOf(tx, pair);
  const credit = await creditOf(tx, pair);
  if (credit < fen)
    throw new AppError("creditTooSmall", { field: "amount", values: { available: credit } });
  return credit;
}
