import "server-only";
import type { Pair } from "@/lib/ledger/model/journal";
import type { Fen } from "@/lib/money/model";
import type { Db, Tx } from "@/lib/platform/db";

/** What a buyer has with a seller for the next order, fen; the sum of the books. */
export async function creditOf(from: Db | Tx, pair: Pair): Promise<Fen> {
  const { _sum } = await from.ledgerEntry.aggregate({
    where: {
      buyerCompanyId: pair.buyerCompanyId,
      sellerCompanyId: pair.sellerCompanyId,
      account: "credit",
    },
    _sum: { amountFen: true },
  });
  return -(_sum.amountFen ?? 0n);
}
