import { proposeAdjustment } from "@/lib/orders/commands/propose-adjustment";
import { requestCancellation } from "@/lib/orders/commands/request-cancellation";
import { setCreditLine } from "@/lib/orders/commands/set-credit-line";
import { days, later, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { LivedOrder } from "./journeys";

type Orders = ReadonlyMap<string, LivedOrder>;

/** What changes about money after an order was placed: credit for a known buyer, corrections, a wish to cancel. */
export async function seedMoney(orders: Orders, today: Date): Promise<void> {
  const lived = (key: string): LivedOrder => {
    const order = orders.get(key);
    if (!order) throw new Error(`the demo has no order ${key}`);
    return order;
  };
  travelTo(later(today, -days(2)));
  const { seller, buyer } = lived("second-brushes");
  if (buyer.kind === "buyer") {
    await setCreditLine(seller, {
      buyerCompanyId: buyer.companyId,
      version: 0,
      limit: 3_000_000n,
      days: 30,
    });
  }
  travelTo(later(today, -days(1)));
  const corrected = lived("kz-balance");
  await proposeAdjustment(corrected.seller, {
    orderId: corrected.id,
    key: "demo-corrected",
    kind: "price_correction",
    favours: "buyer",
    amount: 12_000n,
    reason: "报价单单价有误，按原约定价格退差额。",
  });
  const asked = lived("kz-claimed");
  await proposeAdjustment(asked.seller, {
    orderId: asked.id,
    key: "demo-labels",
    kind: "extra_fee",
    favours: "seller",
    amount: 8_600n,
    reason: "按您的要求加贴俄文标签。",
  });
  const ending = lived("kz-making");
  const { version } = await db.order.findUniqueOrThrow({ where: { id: ending.id } });
  await requestCancellation(ending.buyer, {
    orderId: ending.id,
    version,
    reason: "changed_mind",
    note: "Ярмарку перенесли, просим отменить, если ещё возможно.",
  });
  travelTo(today);
}
