import "server-only";
import type { Pair } from "@/lib/ledger/model/journal";
import type { CreditStanding } from "@/lib/orders/model/credit";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import type { Db, Tx } from "@/lib/platform/db";

/** Per seller that grants this buyer credit; orders that wait for the seller's word are not owed yet. */
export async function findCredit(
  from: Db | Tx,
  buyerCompanyId: string,
  sellerCompanyIds: readonly string[],
  /** An order that is being confirmed is not owed yet. */
  except: string | null = null,
): Promise<Map<string, CreditStanding>> {
  const rows = await from.$queryRaw<(CreditStanding & { sellerCompanyId: string })[]>`
    select c."sellerCompanyId", c."limitFen", c.days, coalesce(o.owed, 0)::bigint as "owedFen",
      coalesce(o.overdue, 0)::bigint as "overdueFen"
    from "CreditLine" c left join lateral (
      select sum(i."amountFen" + i."adjustedFen" - i."confirmedFen") as owed,
        sum(i."amountFen" + i."adjustedFen" - i."confirmedFen") filter (where i."dueOn" < ${dayInYiwu(now())}::date) as overdue
      from "Instalment" i join "Order" o on o.id = i."orderId"
      where i."sellerCompanyId" = c."sellerCompanyId" and i."buyerCompanyId" = c."buyerCompanyId"
        and i.kind = 'credit' and o."confirmedAt" is not null
        and o.id is distinct from ${except}::uuid
    ) o on true
    where c."buyerCompanyId" = ${buyerCompanyId}::uuid and c."sellerCompanyId" = any(${sellerCompanyIds}::uuid[])`;
  return new Map(rows.map(({ sellerCompanyId, ...standing }) => [sellerCompanyId, standing]));
}

/** The same with the line's row taken, so that two confirmations count one after the other. */
export async function lockCredit(
  tx: Tx,
  pair: Pair,
  orderId: string,
): Promise<CreditStanding | null> {
  await tx.$queryRaw`select 1 from "CreditLine" where "sellerCompanyId" = ${pair.sellerCompanyId}::uuid
    and "buyerCompanyId" = ${pair.buyerCompanyId}::uuid for update`;
  const found = await findCredit(tx, pair.buyerCompanyId, [pair.sellerCompanyId], orderId);
  return found.get(pair.sellerCompanyId) ?? null;
}
