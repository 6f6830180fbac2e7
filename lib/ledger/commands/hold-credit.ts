import "server-only";
import type { Pair } from "@/lib/ledger/model/journal";
import { creditOf } from "@/lib/ledger/queries/balances";
import type { Fen } from "@/lib/money/model";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/**
 * The buyer's credit with a seller, while nobody else spends it: to the end of the transaction the two
 * companies' books are this command's. `creditTooSmall` when it does not cover `fen`.
 */
export async function holdCredit(tx: Tx, pair: Pair, fen: Fen): Promise<Fen> {
  const key = `credit:${pair.sellerCompanyId}:${pair.buyerCompanyId}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const credit = await creditOf(tx, pair);
  if (credit < fen)
    throw new AppError("creditTooSmall", { field: "amount", values: { available: credit } });
  return credit;
}
