import "server-only";
import { orderMinimum } from "@/lib/checkout/model/order-minimum";
import type { BuyerActor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import { db, type Tx } from "@/lib/platform/db";

type Flat = {
  sellerId: string;
  firstFen: bigint;
  repeatFen: bigint;
  countryFirstFen: bigint | null;
  countryRepeatFen: bigint | null;
  hasOrdered: boolean;
};

/** What each seller asks of this buyer's next order at least. */
export async function findOrderMinima(
  buyer: Pick<BuyerActor, "companyId" | "countryCode">,
  sellerIds: readonly string[],
  tx: Tx = db,
): Promise<ReadonlyMap<string, Fen>> {
  const flat = await tx.$queryRaw<Flat[]>`
    select s.id as "sellerId", s."firstOrderMinFen" as "firstFen", s."repeatOrderMinFen" as "repeatFen",
      m."firstFen" as "countryFirstFen", m."repeatFen" as "countryRepeatFen",
      exists (select 1 from "Order" o where o."buyerCompanyId" = ${buyer.companyId}::uuid
        and o."sellerCompanyId" = s.id and o.status not in ('placed', 'declined', 'expired', 'cancelled')) as "hasOrdered"
    from "Company" s
    left join "OrderMinimum" m on m."sellerId" = s.id and m."countryCode" = ${buyer.countryCode}
    where s.id = any(${[...new Set(sellerIds)]}::uuid[])`;
  return new Map(flat.map((row) => [row.sellerId, orderMinimum(toMinima(row))]));
}

const toMinima = ({ countryFirstFen, countryRepeatFen, ...everywhere }: Flat) => ({
  ...everywhere,
  inCountry: { firstFen: countryFirstFen, repeatFen: countryRepeatFen },
});
