import "server-only";
import { type Fen, splitByPercent } from "@/lib/money/model";
import { standardTerms } from "@/lib/orders/model/terms";
import { instalmentReference } from "@/lib/payments/model/reference";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

type Owed = {
  readonly id: string;
  readonly number: string;
  readonly buyerCompanyId: string;
  readonly sellerCompanyId: string;
  readonly totalFen: Fen;
};

/** Deposit and balance of each order, in the caller's transaction; they sum to the total. */
export async function scheduleInstalments(tx: Tx, orders: readonly Owed[]): Promise<void> {
  const percents = [standardTerms.depositPercent, 100 - standardTerms.depositPercent];
  const rows = orders.flatMap((order) =>
    splitByPercent(order.totalFen, percents).map((amountFen, index) => ({
      id: newId(),
      order,
      kind: index === 0 ? "deposit" : "balance",
      percent: percents[index] ?? 0,
      amountFen,
      reference: instalmentReference(order.number, index + 1),
    })),
  );
  await tx.$executeRaw`
    insert into "Instalment" (id, "orderId", "buyerCompanyId", "sellerCompanyId", kind, percent, "amountFen", reference)
    select * from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ order }) => order.id)}::uuid[],
      ${rows.map(({ order }) => order.buyerCompanyId)}::uuid[], ${rows.map(({ order }) => order.sellerCompanyId)}::uuid[],
      ${rows.map(({ kind }) => kind)}::"InstalmentKind"[], ${rows.map(({ percent }) => percent)}::int[],
      ${rows.map(({ amountFen }) => amountFen)}::bigint[], ${rows.map(({ reference }) => reference)}::text[])`;
}
