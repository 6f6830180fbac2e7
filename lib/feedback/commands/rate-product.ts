import "server-only";
import { ratingChange } from "@/lib/feedback/model/rating";
import type { Tx } from "@/lib/platform/db";

type Line = { readonly id: string; readonly productId: string };

/**
 * Part of a command that holds the line: a line has one rating, the latest, however many reports. Taking
 * the product's row first keeps everybody's locks in one order.
 */
export async function rateProduct(tx: Tx, line: Line, rating: number) {
  const earlier = await tx.report.findFirst({
    where: { orderLineId: line.id },
    select: { rating: true },
  });
  const { count, sum } = ratingChange(earlier?.rating ?? null, rating);
  await tx.product.update({
    where: { id: line.productId },
    data: { ratingCount: { increment: count }, ratingSum: { increment: sum } },
    select: { id: true },
  });
  if (earlier && sum !== 0) {
    await tx.report.updateMany({ where: { orderLineId: line.id }, data: { rating } });
  }
}
