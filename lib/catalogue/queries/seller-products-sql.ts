import "server-only";
import { fold } from "@/lib/catalogue/model/fold";
import type {
  Missing,
  SellerFilter,
  SellerList,
  SellerSort,
} from "@/lib/catalogue/model/seller-list";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import { listSlugsUnder } from "@/lib/catalogue/queries/category";
import { type Locale, locales } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { Prisma } from "@/prisma/generated/client";

const { sql, join } = Prisma;

/** As the indexes of names are built. */
const nameKeys: Partial<Record<Locale, Prisma.Sql>> = {
  zh: sql`coalesce(p.names ->> 'zh', '')`,
  en: sql`coalesce(p.names ->> 'en', p.names ->> 'ru', p.names ->> 'zh', '')`,
};
const usualName = sql`coalesce(p.names ->> 'ru', p.names ->> 'en', p.names ->> 'zh', '')`;

type Sorting = { key: Prisma.Sql; text?: Prisma.Sql; type: Prisma.Sql };

function sortingOf(sort: SellerSort, locale: Locale): Sorting {
  const sortings: Record<SellerSort, Sorting> = {
    updated: {
      key: sql`p."updatedAt"`,
      text: sql`to_char(p."updatedAt" at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS') || '+00'`,
      type: sql`timestamptz`,
    },
    itemNo: { key: sql`p."itemNo"`, type: sql`text` },
    name: { key: nameKeys[locale] ?? usualName, type: sql`text` },
    price: { key: sql`p."priceFrom"`, type: sql`bigint` },
    moq: { key: sql`p.moq`, type: sql`int` },
    lead: { key: sql`p."leadDaysMax"`, type: sql`int` },
    stock: { key: sql`p."readyStock"`, type: sql`int` },
  };
  return sortings[sort];
}

function lacks(missing: Missing): Prisma.Sql {
  if (missing === "pictures")
    return sql`not exists (select 1 from "Picture" c where c."productId" = p.id)`;
  if (missing === "translation")
    return sql`(select count(*) from jsonb_object_keys(p.names)) < ${locales.length}::int`;
  return sql`p.names ->> ${missing} is null`;
}

async function categoryIs(slug: string): Promise<Prisma.Sql> {
  const slugs = await listSlugsUnder(slug);
  return sql`p."categorySlug" = any(${slugs}::text[])`;
}

const given = <T>(value: T | undefined, condition: (value: T) => Prisma.Sql) =>
  value === undefined ? [] : [condition(value)];

/** Every word, in any language; a seller's own goods are few enough to be looked through. */
const holds = (q: string): Prisma.Sql[] =>
  fold(q)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => sql`p."searchText" like ${`%${word.replace(/[\\%_]/g, "\\$&")}%`}`);

/** What an actor may see of what a filter names; `timeZone` is where the day of `since` begins. */
export async function matchingSql(
  actor: Actor,
  filter: SellerFilter,
  timeZone: string,
): Promise<Prisma.Sql> {
  const { sellerId } = productsVisibleTo(actor);
  const category = filter.category === undefined ? null : await categoryIs(filter.category);
  const conditions = [
    sql`true`,
    ...given(sellerId, (id) => sql`p."sellerId" = ${id}::uuid`),
    ...given(filter.status, (status) => sql`p.status = ${status}::"ProductStatus"`),
    ...given(filter.min, (min) => sql`p."priceFrom" >= ${min}::bigint`),
    ...given(filter.max, (max) => sql`p."priceFrom" <= ${max}::bigint`),
    ...given(filter.lead, (lead) => sql`p."leadDaysMax" <= ${lead}::int`),
    ...given(filter.stock, () => sql`p."readyStock" > 0`),
    ...given(filter.missing, lacks),
    ...given(
      filter.since,
      (day) => sql`p."updatedAt" >= (${day}::timestamp at time zone ${timeZone}::text)`,
    ),
    ...(category ? [category] : []),
    ...holds(filter.q ?? ""),
  ];
  return join(conditions, " and ");
}

export type Hit = { id: string; value: string };

/** One row more than a page, in the order of an index from a place on; before a place it runs backwards. */
export function pageSql(list: SellerList, matching: Prisma.Sql, locale: Locale): Prisma.Sql {
  const { key, text, type } = sortingOf(list.sort, locale);
  const place = list.after ?? list.before;
  const isFalling = list.isDescending !== (list.before !== undefined);
  const further = isFalling ? sql`<` : sql`>`;
  const way = isFalling ? sql`desc` : sql`asc`;
  const from = place
    ? sql`and (${key}, p.id) ${further} (${place.value}::text::${type}, ${place.id}::uuid)`
    : sql``;
  return sql`select p.id, (${text ?? key})::text as value from "Product" p
    where ${matching} ${from} order by ${key} ${way}, p.id ${way} limit ${list.size + 1}::int`;
}
