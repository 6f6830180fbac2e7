CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Product_searchText_idx" ON "Product" USING GIN ("searchText" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Product_searchGrams_idx" ON "Product" USING GIN ("searchGrams");

-- One spelling for what people type on different keyboards; lib/catalogue/model/fold.ts does the same.
create function catalogue_fold(t text) returns text language sql immutable parallel safe strict as $$
  select translate(lower(normalize(t, NFKC)),
    'ёқғңөүұһіўҳҷӣӯәäöüşžýňçğı' || 'ʻʼ’‘`´ʹ''',
    'екгноуухиухчиуаaouszyncgi')
$$;

-- Single Chinese characters and pairs: two-character words are too short for trigrams.
create function catalogue_grams(t text) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(distinct gram), '{}')
  from regexp_matches(t, '[㐀-䶿一-鿿]+', 'g') as found(run),
    lateral (
      select substr(run[1], at, 1) as gram from generate_series(1, length(run[1])) as at
      union all
      select substr(run[1], at, 2) from generate_series(1, length(run[1]) - 1) as at
    ) as grams
$$;

-- A space stands before every word, so that ' wo' finds the beginning of one.
create function catalogue_search_text(item_no text, names jsonb, seller uuid, category text)
returns text language sql stable parallel safe as $$
  select catalogue_fold(' ' || item_no || ' '
    || coalesce((select string_agg(value, ' ' order by key) from jsonb_each_text(names)), '') || ' '
    || coalesce((select c.name from "Company" c where c.id = seller), '') || ' '
    || coalesce((
      select string_agg(value, ' ' order by c.slug, key)
      from "Category" c, jsonb_each_text(c.names)
      where c.slug in (category, (select own."parentSlug" from "Category" own where own.slug = category))), ''))
$$;

create function catalogue_words(t text) returns setof text language sql immutable parallel safe strict as $$
  select distinct word from regexp_split_to_table(t, '[^[:alpha:]]+') as word
  where length(word) between 4 and 40 and word !~ '[㐀-䶿一-鿿]' order by word
$$;

create function product_search() returns trigger language plpgsql as $$
begin
  new."searchText" := catalogue_search_text(new."itemNo", new.names, new."sellerId", new."categorySlug");
  if tg_op = 'UPDATE' and new."searchText" = old."searchText" then return new; end if;
  new."searchGrams" := catalogue_grams(new."searchText");
  insert into "SearchWord" (word) select catalogue_words(new."searchText") on conflict do nothing;
  return new;
end $$;
create trigger product_search before insert or update of "itemNo", names, "sellerId", "categorySlug" on "Product"
  for each row execute function product_search();

create function product_search_of_seller() returns trigger language plpgsql as $$
begin
  update "Product" set names = names where "sellerId" = new.id;
  return null;
end $$;
create trigger company_search after update of name on "Company"
  for each row when (old.kind = 'seller' and old.name <> new.name) execute function product_search_of_seller();

create function product_search_of_category() returns trigger language plpgsql as $$
begin
  update "Product" set names = names where "categorySlug" = new.slug
    or "categorySlug" in (select slug from "Category" where "parentSlug" = new.slug);
  return null;
end $$;
create trigger category_search after update of names, "parentSlug" on "Category"
  for each row execute function product_search_of_category();

-- One index for each public list: all, of a category, of a seller; by age, price, lead time.
create index product_newest on "Product" ("publishedAt" desc, id desc) where status = 'published';
create index product_price on "Product" ("priceFrom", id) where status = 'published';
create index product_lead on "Product" ("leadDaysMax", id) where status = 'published';
create index product_category_newest on "Product" ("categorySlug", "publishedAt" desc, id desc) where status = 'published';
create index product_category_price on "Product" ("categorySlug", "priceFrom", id) where status = 'published';
create index product_category_lead on "Product" ("categorySlug", "leadDaysMax", id) where status = 'published';
create index product_seller_newest on "Product" ("sellerId", "publishedAt" desc, id desc) where status = 'published';
create index product_seller_price on "Product" ("sellerId", "priceFrom", id) where status = 'published';
create index product_seller_lead on "Product" ("sellerId", "leadDaysMax", id) where status = 'published';
create index product_item_no on "Product" ("itemNo" text_pattern_ops) where status = 'published';

-- By difference, so that two orders at once for two colours both count; nothing is written when nothing changes.
create or replace function product_ready_stock() returns trigger language plpgsql as $$
declare
  change integer := 0;
begin
  if tg_op <> 'INSERT' and old."isActive" then change := change - (old."onHand" - old.reserved); end if;
  if tg_op <> 'DELETE' and new."isActive" then change := change + (new."onHand" - new.reserved); end if;
  if change <> 0 then
    update "Product" set "readyStock" = "readyStock" + change where id = coalesce(new."productId", old."productId");
  end if;
  return null;
end $$;

create or replace function product_price_from() returns trigger language plpgsql as $$
declare
  product uuid := coalesce(new."productId", old."productId");
  price bigint := coalesce(
    (select "unitPrice" from "PriceTier" where "productId" = product order by "minQuantity" limit 1), 0);
begin
  update "Product" set "priceFrom" = price where id = product and "priceFrom" <> price;
  return null;
end $$;

update "Product" set names = names;
