import "server-only";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import type { Actor } from "@/lib/identity/actor";
import { statusesBeforeProduction } from "@/lib/orders/model/version";
import { db } from "@/lib/platform/db";

export type NewerVersion = {
  lineId: string;
  /** The product's version now on sale. */
  version: number;
  /** What improved since the line's own version, oldest first. */
  notes: Localized[];
};

/** For the lines of a buyer's order that are not made yet and of which a newer version is on sale. */
export async function listNewerVersions(actor: Actor, orderId: string): Promise<NewerVersion[]> {
  if (actor.kind !== "buyer") return [];
  const rows = await db.$queryRaw<{ lineId: string; version: number; notes: unknown[] }[]>`
    select l.id as "lineId", p."versionNumber" as version,
      (select json_agg(v.note order by v.number) from "ProductVersion" v
        where v."productId" = p.id and v.number > l."productVersion" and v.number <= p."versionNumber") as notes
    from "Order" o join "OrderLine" l on l."orderId" = o.id join "Product" p on p.id = l."productId"
    where o.id = ${orderId}::uuid and o."buyerCompanyId" = ${actor.companyId}::uuid
      and o.status = any(${[...statusesBeforeProduction]}::"OrderStatus"[])
      and l.reserved = 0 and l."productVersion" < p."versionNumber"`;
  return rows.map(({ notes, ...row }) => ({ ...row, notes: (notes ?? []).map(toLocalized) }));
}
