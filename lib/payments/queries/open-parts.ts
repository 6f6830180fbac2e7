import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import type { InstalmentKind } from "@/lib/orders/model/plan";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { canAnnounceTransfers } from "@/lib/payments/policy";
import { db } from "@/lib/platform/db";

export type OpenPartView = {
  id: string;
  orderNumber: string;
  kind: InstalmentKind;
  openFen: Fen;
};

const MOST = 50;

/** All that one transfer can be for: open parts of the buyer's payable orders with this order's seller, its own first. */
export async function listOpenParts(actor: Actor, number: string): Promise<OpenPartView[]> {
  const { buyerCompanyId } = ordersVisibleTo(actor);
  if (!canAnnounceTransfers(actor) || !buyerCompanyId) return [];
  return db.$queryRaw<OpenPartView[]>`
    select i.id, o.number as "orderNumber", i.kind::text as kind,
      i."amountFen" + i."adjustedFen" - i."confirmedFen" as "openFen"
    from "Order" here
    join "Order" o on o."sellerCompanyId" = here."sellerCompanyId" and o."buyerCompanyId" = here."buyerCompanyId"
    join "Instalment" i on i."orderId" = o.id
    where here.number = ${number} and here."buyerCompanyId" = ${buyerCompanyId}::uuid
      and o."confirmedAt" is not null
      and i."amountFen" + i."adjustedFen" > i."confirmedFen"
    order by o.id <> here.id, o.id, i.kind
    limit ${MOST}`;
}
