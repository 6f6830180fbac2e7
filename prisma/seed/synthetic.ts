import type { PoolClient } from "pg";
import { pool } from "@/lib/platform/db";
import {
  syntheticCategories,
  syntheticColours,
  syntheticHouses,
  syntheticLines,
  syntheticMaterials,
  syntheticNouns,
  syntheticTraits,
} from "./synthetic-words";

const BATCH = 20_000;
const SELLERS = 80;

/** What these keep row by row is written whole below. */
const triggers: [string, string][] = [
  ["Product", "product_search"],
  ["Product", "product_listed"],
  ["Listing", "listing_counted"],
  ["PriceTier", "tier_listed"],
  ["PriceTier", "tier_price_from"],
  ["Variant", "variant_ready_stock"],
];

async function isSuperuser(client: PoolClient) {
  const { rows } = await client.query<{ is: boolean }>(
    "select rolsuper as is from pg_roles where rolname = current_user",
  );
  return rows[0]?.is ?? false;
}

/** Without triggers, and where the role may, without looking up each foreign key that was just made. */
async function withoutTriggers(client: PoolClient, work: () => Promise<void>) {
  if (await isSuperuser(client)) {
    await client.query("set local session_replication_role = replica");
    await work();
    await client.query("set local session_replication_role = origin");
    return;
  }
  const each = async (state: "enable" | "disable") => {
    for (const [table, trigger] of triggers) {
      await client.query(`alter table "${table}" ${state} trigger ${trigger}`);
    }
  };
  await each("disable");
  await work();
  await each("enable");
}

/** What is told of the growing. */
export type Grown = { added: number; indexSeconds: number; indexMegabytes: number };

/** Indexes built once over all rows take a tenth of the time of indexes that grow row by row. */
async function withoutIndexes(client: PoolClient, work: () => Promise<void>): Promise<number> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(c.oid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any(array['"Product"', '"Listing"', '"ListingPrice"']::regclass[]) and not i.indisunique`,
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  await work();
  const start = performance.now();
  for (const { definition } of rows) await client.query(definition);
  return (performance.now() - start) / 1000;
}

async function prepare(client: PoolClient) {
  await client.query(
    `insert into "Category" (slug, names, position)
     select key, value, row_number() over () from jsonb_each($1::jsonb)
     on conflict do nothing`,
    [JSON.stringify(syntheticCategories)],
  );
  await client.query(
    `insert into "Country" (code, names, currency, "timeZone", "isDestination")
     values ('CN', '{"en": "China", "zh": "中国", "ru": "Китай"}', 'CNY', 'Asia/Shanghai', false)
     on conflict do nothing`,
  );
  await client.query(
    `insert into "Company" (id, kind, status, name, slug, "countryCode", city, "approvedAt")
     select gen_random_uuid(), 'seller', 'approved',
       'Yiwu ' || ($1::text[])[1 + n % $3] || ' ' || ($2::text[])[1 + n / $3 % $4],
       'synthetic-seller-' || n, 'CN', 'Yiwu', now()
     from generate_series(1, $5::int) as n on conflict do nothing`,
    [syntheticHouses, syntheticLines, syntheticHouses.length, syntheticLines.length, SELLERS],
  );
}

/** Everything is a function of the number, so that equal counts make equal catalogues. */
const drafts = `
  with word as (select
      $3::jsonb as nouns, $4::jsonb as traits, $5::jsonb as materials),
  seller as (select array_agg(id order by slug) as ids, array_agg(name order by slug) as names
    from "Company" where slug like 'synthetic-seller-%'),
  leaf as (select root.slug as root, array_agg(coalesce(child.slug, root.slug)) as slugs
    from "Category" root left join "Category" child on child."parentSlug" = root.slug
    where root."parentSlug" is null group by root.slug),
  dice as materialized (select n, array(
      select ('x' || substr(md5(n::text) || md5('b' || n), at * 4 + 1, 4))::bit(16)::int
      from generate_series(0, 15) as at) as d
    from generate_series($1::int, $2::int) as n),
  picked as materialized (select n, d,
      nouns -> (d[1] % jsonb_array_length(nouns)) as noun,
      traits -> (d[2] % jsonb_array_length(traits)) as trait,
      materials -> (d[3] % jsonb_array_length(materials)) as material,
      10 * (5 + d[4] % 95) as size,
      (array[12, 24, 36, 48, 60, 72, 96, 144])[1 + d[5] % 8] as pieces,
      300 + 10 * (d[6] % 30) as length, 250 + 10 * (d[7] % 25) as width, 200 + 10 * (d[8] % 25) as height
    from dice, word),
  draft as materialized (select gen_random_uuid() as id, n, d, pieces, noun, material, length, width, height,
      seller.ids[1 + d[9] % array_length(seller.ids, 1)] as seller_id,
      coalesce(leaf.slugs[1 + d[10] % array_length(leaf.slugs, 1)], noun ->> 'category') as category,
      pieces * (1 + d[11] % 20) as moq,
      (500 + power(d[12], 1.2)::bigint / 100 * 100) as price,
      case when d[13] % 5 = 0 then pieces * (1 + d[14] % 30) else 0 end as stock,
      (noun ->> 'prefix') || '-' || (1000000 + n) as item_no,
      jsonb_build_object(
        'zh', (trait ->> 'zh') || (material ->> 'zh') || (noun ->> 'zh') || ' ' || size || '克',
        'ru', (noun ->> 'ru') || ', ' || (trait ->> 'ru') || ', ' || (material ->> 'ru') || ', ' || size || ' г',
        'en', (noun ->> 'en') || ', ' || (trait ->> 'en') || ', ' || (material ->> 'en') || ', ' || size || ' g') as names
    from seller, picked left join leaf on leaf.root = noun ->> 'category')`;

const insertProducts = `${drafts}
  insert into "Product" (id, "sellerId", "itemNo", slug, status, "categorySlug", names, unit, material,
    "moqScope", moq, multiple, "piecesPerInner", "piecesPerCarton",
    "cartonLengthMm", "cartonWidthMm", "cartonHeightMm", "cartonCm3", "netGrams", "grossGrams",
    "leadDaysMin", "leadDaysMax", hs6, papers, "typicalIssues", "priceFrom", "readyStock",
    "ratingCount", "ratingSum", "searchText", "isSynthetic", "publishedAt")
  select id, draft.seller_id, item_no, 'synthetic-' || n, 'published', draft.category, names, 'pc', material ->> 'en',
    (case when d[15] % 2 = 0 then 'product' else 'variant' end)::"MoqScope", moq, pieces, 12, pieces,
    length, width, height, round(length * width * height / 100000.0) * 100,
    8000 + d[4] % 6000, 15000 + d[3] % 5000,
    3 + d[2] % 20, 6 + d[2] % 20 + d[1] % 15, noun ->> 'hs6',
    (array['{}', '{"EAEU": ["TR CU declaration"]}', '{"EAEU": ["TR CU certificate"], "UZ": ["conformity"]}'])[1 + d[7] % 3]::jsonb,
    '{}', price, stock, rated.count, rated.count * (35 + d[9] % 16) / 10,
    catalogue_fold(' ' || item_no || ' ' ||
      (select string_agg(value, ' ' order by key) from jsonb_each_text(names)) || ' ' || (material ->> 'en')),
    true, now() - n * interval '1 minute'
  from draft, lateral (select case when d[8] % 4 = 0 then 3 + d[3] % 40 else 0 end as count) as rated`;

const added = `from "Product" p where p."isSynthetic" and p.slug = any(
  select 'synthetic-' || n from generate_series($1::int, $2::int) as n)`;

const insertListings = `
  with place as materialized (select slug, array(select 'c:' || up from unnest(category_and_above(slug)) as up) as tokens from "Category")
  insert into "Listing" ("productId", "sellerId", "categorySlug", "itemKey", price, moq, "leadDays", rating, "inStock",
    "publishedAt", materials, papers, words)
  select p.id, p."sellerId", p."categorySlug", replace(p."itemNo", '-', ''), p."priceFrom", p.moq, p."leadDaysMax",
    case when p."ratingCount" < 3 then 0 else p."ratingSum" * 100 / p."ratingCount" end, p."readyStock" > 0, p."publishedAt",
    catalogue_materials(p.material), catalogue_papers(p.papers),
    array_to_tsvector(catalogue_lexemes(p."searchText") || place.tokens || ('s:' || p."sellerId"))
  ${added.replace("where", `join place on place.slug = p."categorySlug" where`)}`;

const insertPrices = `insert into "ListingPrice" ("productId", "fromPieces", "toPieces", "unitPrice", "categorySlug")
  select p.id, t."minQuantity", lead(t."minQuantity", 1, 2147483647) over (partition by p.id order by t."minQuantity"),
    t."unitPrice", p."categorySlug"
  ${added.replace("where", `join "PriceTier" t on t."productId" = p.id where`)}`;

const counted = (one: string) =>
  added.replace(
    "where",
    `join "Listing" l on l."productId" = p.id, lateral ${one}(l) as one where`,
  );

const countFacets = `insert into "ListingCount" (scope, facet, value, products)
  select one.*, count(*) ${counted("listing_facets")} group by 1, 2, 3`;

const countKinds = `insert into "FacetCount" (scope, price, moq, lead, rating, stock, materials, papers, products)
  select one.*, count(*) ${counted("listing_kinds")} group by 1, 2, 3, 4, 5, 6, 7, 8`;

const insertTiers = `insert into "PriceTier" ("productId", "minQuantity", "unitPrice")
  select p.id, p.moq * step.times, p."priceFrom" * step.percent / 100 ${added.replace(
    "where",
    "cross join (values (1, 100), (3, 92), (10, 85)) as step(times, percent) where",
  )}`;

const insertVariants = `insert into "Variant" (id, "productId", "sellerId", sku, names, position, "onHand")
  select gen_random_uuid(), p.id, p."sellerId", p."itemNo" || '-' || position,
    $3::jsonb -> ((length(p.slug) + p.moq + position) % jsonb_array_length($3::jsonb)), position,
    case position when 0 then p."readyStock" else 0 end
  ${added.replace("where", "cross join generate_series(0, 1) as position where")}`;

const insertVersions = `insert into "ProductVersion" ("productId", number, "publishedAt")
  select p.id, 1, p."publishedAt" ${added}`;

/** The drawings of the demo goods of the same category serve again. */
const insertPictures = `insert into "Picture" (id, "productId", position, keys, width, height, blur, "isPublic")
  select gen_random_uuid(), p.id, 0, shown.pictures[at]::jsonb -> 'keys',
    (shown.pictures[at]::jsonb ->> 'width')::int, (shown.pictures[at]::jsonb ->> 'height')::int,
    shown.pictures[at]::jsonb ->> 'blur', true
  ${added.replace(
    "where",
    `join (select own."categorySlug" as slug,
        array_agg(jsonb_build_object('keys', pic.keys, 'width', pic.width, 'height', pic.height, 'blur', pic.blur)
          order by pic.id) as pictures
      from "Picture" pic join "Product" own on own.id = pic."productId"
      where pic.position = 0 and pic."isPublic" and not own."isSynthetic" group by own."categorySlug") as shown
      on shown.slug = p."categorySlug",
    lateral (select 1 + p.moq % array_length(shown.pictures, 1) as at) as chosen where`,
  )}`;

const insertWords = `insert into "SearchWord" (word, token, shown)
  select distinct on (word) word, word, shown from unnest($1::text[]) as list, lateral catalogue_words(list)
  order by word on conflict do nothing`;

async function addBatch(client: PoolClient, first: number, last: number) {
  const words = [syntheticNouns, syntheticTraits, syntheticMaterials].map((list) =>
    JSON.stringify(list),
  );
  await client.query(insertProducts, [first, last, ...words]);
  await client.query(insertTiers, [first, last]);
  await client.query(insertVariants, [first, last, JSON.stringify(syntheticColours)]);
  await client.query(insertVersions, [first, last]);
  await client.query(insertPictures, [first, last]);
  await client.query(insertListings, [first, last]);
  await client.query(insertPrices, [first, last]);
  await client.query(countFacets, [first, last]);
  await client.query(countKinds, [first, last]);
}

const vocabulary = () =>
  [...syntheticNouns, ...syntheticTraits, ...syntheticMaterials].flatMap(({ zh: _zh, ru, en }) => [
    ru,
    en,
  ]);

/** Grows the synthetic part of the catalogue to `count` products, for measurement. */
export async function seedSynthetic(count: number): Promise<Grown> {
  const client = await pool().connect();
  try {
    await client.query("begin");
    await client.query("set local statement_timeout = 0");
    await client.query("set local maintenance_work_mem = '512MB'");
    await prepare(client);
    const { rows } = await client.query<{ known: number }>(
      `select count(*)::int as known from "Product" where "isSynthetic"`,
    );
    const known = rows[0]?.known ?? 0;
    let indexSeconds = 0;
    const grow = async () => {
      for (let first = known + 1; first <= count; first += BATCH) {
        await addBatch(client, first, Math.min(count, first + BATCH - 1));
      }
    };
    await withoutTriggers(client, async () => {
      if (count - known < BATCH) return grow();
      indexSeconds = await withoutIndexes(client, grow);
    });
    await client.query(insertWords, [vocabulary()]);
    await client.query("select count_search_words(), add_up_listing_counts()");
    await client.query("commit");
    await settle(client);
    return {
      added: Math.max(0, count - known),
      indexSeconds,
      indexMegabytes: await sizeOfIndexes(client),
    };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

async function sizeOfIndexes(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ megabytes: number }>(
    `select round((pg_indexes_size('"Listing"') + pg_indexes_size('"ListingPrice"')) / 1e6)::int as megabytes`,
  );
  return rows[0]?.megabytes ?? 0;
}

/** Fresh statistics and visibility before anything is measured. */
async function settle(client: PoolClient) {
  await client.query("set statement_timeout = 0");
  for (const table of ["Product", "Listing", "ListingPrice", "FacetCount", "ListingCount"]) {
    await client.query(`vacuum analyze "${table}"`);
  }
  await client.query(`analyze "Company", "Variant", "PriceTier", "Picture", "SearchWord"`);
  await client.query("reset statement_timeout");
}
