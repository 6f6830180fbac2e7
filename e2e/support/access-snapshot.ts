import type { Identity } from "./access-world";
import type { Database } from "./database";

/** A row of one's own, which one may change: $1 is the person, $2 the company. */
const OWN: Readonly<Record<string, string>> = {
  User: "r.id = $1::uuid",
  Session: `r."userId" = $1::uuid`,
  Token: `r."userId" = $1::uuid`,
  Company: "r.id = $2::uuid",
  Cart: `r."userId" = $1::uuid or r."userId" is null`,
  CartLine: `r."cartId" in (select id from "Cart" where "userId" = $1::uuid or "userId" is null)`,
  Event: `r."subjectId" in ($1::uuid, $2::uuid)`,
};

/** When the worker asks the provider again is its own affair. */
const RETOLD = ["OnlinePayment", "OnlineRefund"];

/** Counters of attempts say nothing about anybody's goods; lists and their counts follow the products by themselves, and what the provider says is the worker's to read. */
const APART = [
  "rate_limit",
  "_prisma_migrations",
  "SearchWord",
  "Listing",
  "ListingPrice",
  "ListingCount",
  "FacetCount",
  "ProviderEvent",
  "DoctorRun",
];

export type Snapshot = ReadonlyMap<string, string>;
export type Snapshots = (without: Pick<Identity, "userId" | "companyId">) => Promise<Snapshot>;

/** One hash a table over all rows but the caller's own. */
export async function openSnapshots({ rows }: Database): Promise<Snapshots> {
  const tables = await rows(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all($1)`,
    [APART],
  );
  const parts = tables.map(({ name = "" }) => {
    const row = RETOLD.includes(name) ? `(to_jsonb(r) - 'checkAt')::text` : "r::text";
    return `select '${name}' as name, md5(coalesce(string_agg(${row}, '|' order by ${row}), '')) as hash
       from "${name}" r where not coalesce(${OWN[name] ?? "false"}, false)`;
  });
  const sql = `with caller as (select $1::uuid, $2::uuid) ${parts.join(" union all ")}`;
  return async ({ userId, companyId }) => {
    const found = await rows(sql, [userId, companyId]);
    return new Map(found.map(({ name = "", hash = "" }) => [name, hash]));
  };
}

export const changedTables = (before: Snapshot, after: Snapshot): string[] =>
  [...before].flatMap(([name, hash]) => (after.get(name) === hash ? [] : [name])).sort();
