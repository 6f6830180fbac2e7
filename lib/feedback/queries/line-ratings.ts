import "server-only";
import { reportsVisibleTo } from "@/lib/feedback/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** What this company has said of its lines so far, by line. */
export async function findLineRatings(actor: Actor, orderNumber: string): Promise<Map<string, number>> {
  const reports = await db.report.findMany({
    where: { AND: [{ orderLine: { order: { number: orderNumber } } }, reportsVisibleTo(actor)] },
    select: { orderLineId: true, rating: true },
  });
  return new Map(reports.map(({ orderLineId, rating }) => [orderLineId, rating]));
}
