import "server-only";
import type { Fen } from "@/lib/money/model";
import { planOf } from "@/lib/orders/model/plan";
import type { Terms } from "@/lib/orders/model/terms";
import { instalmentReference } from "@/lib/payments/model/reference";
import type { Tx } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";

type Owed = {
  readonly id: string;
  readonly number: string;
  readonly buyerCompanyId: string;
  readonly sellerCompanyId: string;
  readonly totalFen: Fen;
  readonly terms: Terms;
};

/** The payment plan of each order, in the caller's transaction; its parts sum to the total. */
export async function scheduleInstalments(tx: Tx, orders: readonly Owed[]): Promise<void> {
  const rows = orders.flatMap((order) =>
    planOf(order.totalFen, order.terms).map((part, index) => ({
      ...part,
      id: newId(),
      order,
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
