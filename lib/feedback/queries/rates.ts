import "server-only";
import { ratesByVersion, type VersionRate } from "@/lib/feedback/model/repeat-rate";
import { db } from "@/lib/platform/db";

type Row = { code: string; version: number; affected: number; picked: number };

/**
 * Pieces with each of a product's problems, by version, beside all pieces collected of that version.
 * What was merged counts as the problem it was merged into.
 */
export async function readRates(
  productId: string,
  codes: readonly string[],
): Promise<Map<string, VersionRate[]>> {
  const rows = await db.$queryRaw<Row[]>`
    with collected as (
      select "productVersion" as version, sum("pickedPieces")::int as picked
      from "OrderLine" where "productId" = ${productId}::uuid group by 1
    ), versions as (
      select number as version from "ProductVersion" where "productId" = ${productId}::uuid
    ), affected as (
      select i.code, r."productVersion" as version, sum(coalesce(r."affectedPieces", 1))::int as affected
      from "Report" r join "Issue" i on i.id = r."issueId"
      where r."productId" = ${productId}::uuid group by 1, 2
    )
    select c.code, v.version, coalesce(a.affected, 0) as affected, coalesce(k.picked, 0) as picked
    from unnest(${[...codes]}::text[]) as c(code) cross join versions v
    left join affected a on a.code = c.code and a.version = v.version
    left join collected k on k.version = v.version`;
  return new Map(
    codes.map((code) => [
      code,
      ratesByVersion(rows.filter((row) => row.code === code).map(toPieces)),
    ]),
  );
}

const toPieces = ({ version, affected, picked }: Row) => ({ version, affected, picked });
