-- DropIndex
DROP INDEX "Product_searchGrams_idx";

-- DropIndex
DROP INDEX "Product_searchText_idx";

-- AlterTable
ALTER TABLE "Product" DROP COLUMN "searchGrams";

-- DropTable
DROP TABLE "SearchWord";

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT COLLATE "C" NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "shown" TEXT NOT NULL,
    "products" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word","token")
);

-- CreateTable
CREATE TABLE "Listing" (
    "productId" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "categorySlug" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "price" BIGINT NOT NULL,
    "moq" INTEGER NOT NULL,
    "leadDays" INTEGER NOT NULL,
    "rating" INTEGER NOT NULL,
    "inStock" BOOLEAN NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "materials" TEXT[],
    "papers" TEXT[],
    "words" tsvector NOT NULL,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("productId")
);

-- CreateTable
CREATE TABLE "ListingPrice" (
    "productId" UUID NOT NULL,
    "fromPieces" INTEGER NOT NULL,
    "toPieces" INTEGER NOT NULL,
    "unitPrice" BIGINT NOT NULL,
    "categorySlug" TEXT NOT NULL,

    CONSTRAINT "ListingPrice_pkey" PRIMARY KEY ("productId","fromPieces")
);

-- CreateTable
CREATE TABLE "FacetCount" (
    "id" BIGSERIAL NOT NULL,
    "scope" TEXT NOT NULL,
    "price" INTEGER NOT NULL,
    "moq" INTEGER NOT NULL,
    "lead" INTEGER NOT NULL,
    "rating" INTEGER NOT NULL,
    "stock" BOOLEAN NOT NULL,
    "materials" TEXT[],
    "papers" TEXT[],
    "products" INTEGER NOT NULL,

    CONSTRAINT "FacetCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingCount" (
    "id" BIGSERIAL NOT NULL,
    "scope" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "products" INTEGER NOT NULL,

    CONSTRAINT "ListingCount_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingPrice" ADD CONSTRAINT "ListingPrice_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Listing"("productId") ON DELETE CASCADE ON UPDATE CASCADE;

drop index product_newest, product_price, product_lead, product_item_no, product_category_newest, product_category_price,
  product_category_lead, product_seller_newest, product_seller_price, product_seller_lead;
drop trigger product_search on "Product";
drop trigger company_search on "Company";
drop trigger category_search on "Category";
drop function product_search(), product_search_of_seller(), product_search_of_category(),
  catalogue_search_text(text, jsonb, uuid, text), catalogue_words(text), catalogue_grams(text);

-- One spelling for what people type on different keyboards; lib/catalogue/model/fold.ts does the same.
create or replace function catalogue_fold(t text) returns text language sql immutable parallel safe strict as $$
  select translate(lower(normalize(t, NFKC)),
    'ёэйықғңөүұһіўҳҷӣӯәäöüşžýňçğı' || 'ьъʻʼ’‘`´ʹ''',
    'ееиикгноуухиухчиуаaouszyncgi')
$$;

-- What a word begins with in all its endings; empty for a word that says nothing, such as "for".
create function catalogue_root(typed text) returns text language sql immutable parallel safe strict as $$
  select case
    when stems = '{}' then ''
    when length(stem) >= 3 and starts_with(typed, stem) then catalogue_fold(stem)
    when length(stem) >= 4 and starts_with(typed, left(stem, -1)) then catalogue_fold(left(stem, -1))
    else catalogue_fold(typed) end
  from (select stems, coalesce(stems[1], typed) as stem
    from (select case
      when typed ~ '^[а-яё]+$' then ts_lexize('russian_stem', translate(typed, 'ё', 'е'))
      when typed ~ '^[a-z]+$' then ts_lexize('english_stem', typed) end as stems) as found) as chosen
$$;

-- Words, numbers, and Chinese as single characters and pairs.
create function catalogue_lexemes(folded text) returns text[] language sql immutable parallel safe strict as $$
  select array(
    select lower(found[1])
    from regexp_matches(regexp_replace(folded, '[㐀-䶿一-鿿]+', ' ', 'g'), '[[:alpha:]]+|[[:digit:]]+', 'g') as found
    union
    select substr(run[1], at, size)
    from regexp_matches(folded, '[㐀-䶿一-鿿]+', 'g') as run,
      generate_series(1, 2) as size, generate_series(1, length(run[1]) - size + 1) as at)
$$;

-- Words to look up, each as it is folded and as it is shown; a run of Chinese is one.
create function catalogue_words(t text) returns table (word text, shown text)
language sql immutable parallel safe strict as $$
  select distinct on (word) word, shown
  from (select catalogue_fold(found[1]) as word, found[1] as shown
    from regexp_matches(lower(normalize(t, NFKC)), '[㐀-䶿一-鿿]+|(?:(?![㐀-䶿一-鿿])[[:alpha:]ʻʼ’‘`´ʹ''])+', 'g') as found) as each
  where length(word) between 2 and 40 order by word, shown
$$;

-- What a buyer calls a material, out of what a seller wrote.
create function catalogue_materials(t text) returns text[] language sql immutable parallel safe as $$
  select array(select name from (values
    ('steel', '\m(steel|stainless|iron|cr-v)\M'), ('aluminium', '\malumini?um\M'), ('brass', '\m(brass|copper|zinc|bronze)\M'),
    ('plastic', '\m(plastic|pp|pe|ldpe|hdpe|abs|pvc|petg|pet|pom|pc|pa|pa6|polypropylene|polyethylene|acrylic|nylon)\M'),
    ('rubber', '\m(rubber|silicone|tpr|tpe|latex)\M'), ('foam', '\m(foam|sponge|pu|eva)\M'),
    ('cotton', '\mcotton\M'), ('synthetic', '\m(polyester|polyamide|microfibre|synthetic|velour|plush)\M'),
    ('wood', '\m(wood|wooden|bamboo)\M'), ('glass', '\mglass\M'), ('ceramic', '\m(ceramic|porcelain)\M'),
    ('paper', '\m(paper|cardboard)\M')) as known(name, pattern)
  where lower(coalesce(t, '')) ~ pattern order by name)
$$;

-- Whose papers goods need: a country's, the union's, or anybody's.
create function catalogue_papers(papers jsonb) returns text[] language sql immutable parallel safe as $$
  select case when papers = '{}' then '{none}' else array(
    select key from jsonb_object_keys(papers) as key order by key) end
$$;

-- lib/catalogue/model/facets.ts has the same steps.
create function price_band(price bigint) returns integer language sql immutable parallel safe
  return width_bucket(price, array[10000, 50000, 200000, 1000000, 5000000]::bigint[]);
create function moq_band(moq integer) returns integer language sql immutable parallel safe
  return width_bucket(moq - 1, array[50, 100, 300, 1000]);
create function lead_band(days integer) returns integer language sql immutable parallel safe
  return width_bucket(days - 1, array[7, 15, 30]);
create function rating_band(rating integer) returns integer language sql immutable parallel safe
  return width_bucket(rating, array[400, 450]);

create function category_and_above(category text) returns text[] language sql stable parallel safe as $$
  with recursive up(slug, above) as (
    select slug, "parentSlug" from "Category" where slug = category
    union all select c.slug, c."parentSlug" from "Category" c join up on c.slug = up.above)
  select array_agg(slug) from up
$$;

create function product_search() returns trigger language plpgsql as $$
begin
  new."searchText" := catalogue_fold(' ' || new."itemNo" || ' '
    || coalesce((select string_agg(value, ' ' order by key) from jsonb_each_text(new.names)), '')
    || ' ' || coalesce(new.material, ''));
  return new;
end $$;
create trigger product_search before insert or update of "itemNo", names, material on "Product"
  for each row execute function product_search();

create function listing_words(own text, seller uuid, category text[]) returns tsvector language sql stable parallel safe as $$
  select array_to_tsvector(catalogue_lexemes(own) || ('s:' || seller)
    || array(select 'c:' || slug from unnest(category) as slug))
$$;

-- Writes down how a product stands in the lists, or takes it off them.
create function list_product(product uuid) returns void language plpgsql as $$
begin
  insert into "Listing" ("productId", "sellerId", "categorySlug", "itemKey", price, moq, "leadDays", rating, "inStock",
    "publishedAt", materials, papers, words)
  select p.id, p."sellerId", p."categorySlug", regexp_replace(upper(p."itemNo"), '[^[:alnum:]]', '', 'g'), p."priceFrom", p.moq,
    p."leadDaysMax", case when p."ratingCount" < 3 then 0 else p."ratingSum" * 100 / p."ratingCount" end, p."readyStock" > 0,
    coalesce(p."publishedAt", p."createdAt"), catalogue_materials(p.material), catalogue_papers(p.papers),
    listing_words(p."searchText", p."sellerId", category_and_above(p."categorySlug"))
  from "Product" p join "Company" s on s.id = p."sellerId" and s.status = 'approved'
  where p.id = product and p.status = 'published'
  on conflict ("productId") do update set "sellerId" = excluded."sellerId", "categorySlug" = excluded."categorySlug",
    "itemKey" = excluded."itemKey", price = excluded.price, moq = excluded.moq, "leadDays" = excluded."leadDays",
    rating = excluded.rating, "inStock" = excluded."inStock", "publishedAt" = excluded."publishedAt",
    materials = excluded.materials, papers = excluded.papers, words = excluded.words;
  if found then
    perform list_prices(product);
  else
    delete from "Listing" where "productId" = product;
  end if;
end $$;

create function list_prices(product uuid) returns void language plpgsql as $$
begin
  delete from "ListingPrice" where "productId" = product;
  insert into "ListingPrice" ("productId", "fromPieces", "toPieces", "unitPrice", "categorySlug")
  select product, t."minQuantity", lead(t."minQuantity", 1, 2147483647) over (order by t."minQuantity"), t."unitPrice", l."categorySlug"
  from "PriceTier" t, "Listing" l where t."productId" = product and l."productId" = product;
end $$;

create function product_listed() returns trigger language plpgsql as $$
begin
  if new.status = 'published' then
    insert into "SearchWord" (word, token, shown)
    select word, word, shown from jsonb_each_text(new.names || jsonb_build_object('', coalesce(new.material, ''))) as name, catalogue_words(name.value)
    where word !~ '[㐀-䶿一-鿿]'
    union select gram, gram, '' from unnest(catalogue_lexemes(new."searchText")) as gram where gram ~ '[㐀-䶿一-鿿]'
    order by 1 on conflict do nothing;
  end if;
  perform list_product(new.id);
  return null;
end $$;
create trigger product_listed after insert or update of status, "itemNo", names, material, "sellerId", "categorySlug",
  "priceFrom", moq, "leadDaysMax", papers, "ratingCount", "ratingSum", "publishedAt" on "Product"
  for each row execute function product_listed();

create function product_stock_listed() returns trigger language plpgsql as $$
begin
  update "Listing" set "inStock" = new."readyStock" > 0 where "productId" = new.id;
  return null;
end $$;
create trigger product_stock_listed after update of "readyStock" on "Product"
  for each row when ((old."readyStock" > 0) <> (new."readyStock" > 0)) execute function product_stock_listed();

-- Counts anew what the searches estimate by and suggestions are sorted by.
create function count_search_words() returns void language plpgsql as $$
begin
  create temporary table counted on commit drop as select word, ndoc from ts_stat('select words from "Listing"');
  insert into "SearchWord" (word, token, shown)
  select word, word, '' from counted where word ~ '^[㐀-䶿一-鿿]' order by word on conflict do nothing;
  update "SearchWord" w set products = coalesce(c.ndoc, 0)
  from "SearchWord" known left join counted c on c.word = known.token
  where w.word = known.word and w.token = known.token and w.products <> coalesce(c.ndoc, 0);
  drop table counted;
end $$;

-- Adds up the rows of one kind that changes have left.
create function add_up_listing_counts() returns void language sql as $$
  with gone as (delete from "FacetCount" returning *)
  insert into "FacetCount" (scope, price, moq, lead, rating, stock, materials, papers, products)
  select scope, price, moq, lead, rating, stock, materials, papers, sum(products) from gone
  group by scope, price, moq, lead, rating, stock, materials, papers having sum(products) <> 0 order by scope;
  with gone as (delete from "ListingCount" returning *)
  insert into "ListingCount" (scope, facet, value, products)
  select scope, facet, value, sum(products) from gone group by scope, facet, value having sum(products) <> 0 order by scope;
$$;

create function tier_listed() returns trigger language plpgsql as $$
begin
  perform list_prices(coalesce(new."productId", old."productId"));
  return null;
end $$;
create trigger tier_listed after insert or update or delete on "PriceTier"
  for each row execute function tier_listed();

create function seller_listed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.name <> old.name then
    delete from "SearchWord" where token = 's:' || new.id;
    insert into "SearchWord" (word, token, shown) select word, 's:' || new.id, shown from catalogue_words(new.name) order by word;
  end if;
  if tg_op = 'UPDATE' and new.status <> old.status then
    perform list_product(id) from "Product" where "sellerId" = new.id order by id;
  end if;
  return null;
end $$;
create trigger seller_listed after insert or update of name, status on "Company"
  for each row when (new.kind = 'seller') execute function seller_listed();

create function category_listed() returns trigger language plpgsql as $$
begin
  delete from "SearchWord" where token = 'c:' || new.slug;
  insert into "SearchWord" (word, token, shown)
  select distinct on (word) word, 'c:' || new.slug, shown from jsonb_each_text(new.names) as name, catalogue_words(name.value) order by word;
  if tg_op = 'UPDATE' and new."parentSlug" is distinct from old."parentSlug" then
    perform list_product(p.id) from "Product" p where new.slug = any(category_and_above(p."categorySlug")) order by p.id;
  end if;
  return null;
end $$;
create trigger category_listed after insert or update of names, "parentSlug" on "Category"
  for each row execute function category_listed();

-- Everything, and each category the goods stand in.
create function listing_scopes(words tsvector) returns text[] language sql immutable parallel safe strict as $$
  select ''::text || array(select substr(lexeme, 3) from unnest(tsvector_to_array(words)) as lexeme where starts_with(lexeme, 'c:'))
$$;

create function listing_facets(l "Listing") returns table (scope text, facet text, value text)
language sql immutable parallel safe strict as $$
  select scope, facet, value from unnest(listing_scopes(l.words)) as scope, lateral (
    values ('price', price_band(l.price)::text), ('moq', moq_band(l.moq)::text), ('lead', lead_band(l."leadDays")::text),
      ('rating', rating_band(l.rating)::text), ('stock', l."inStock"::int::text), ('seller', l."sellerId"::text), ('all', '')
    union all select 'material', unnest(l.materials)
    union all select 'papers', unnest(l.papers)
    union all select 'category', unnest(listing_scopes(l.words)) where scope = '') as one(facet, value)
$$;

create function listing_kinds(l "Listing") returns table (scope text, price int, moq int, lead int, rating int, stock bool, materials text[], papers text[])
language sql immutable parallel safe strict as $$
  select scope, price_band(l.price), moq_band(l.moq), lead_band(l."leadDays"), rating_band(l.rating), l."inStock", l.materials, l.papers
  from unnest(listing_scopes(l.words)) as scope
$$;

-- Changes are added as rows of their own, so that two sellers, or two orders, never wait for each other; a job adds them up.
create function listing_counted() returns trigger language plpgsql as $$
begin
  insert into "ListingCount" (scope, facet, value, products)
  select gone.*, -1 from (select * from listing_facets(old) except select * from listing_facets(new)) as gone
  union all select come.*, 1 from (select * from listing_facets(new) except select * from listing_facets(old)) as come;
  insert into "FacetCount" (scope, price, moq, lead, rating, stock, materials, papers, products)
  select gone.*, -1 from (select * from listing_kinds(old) except select * from listing_kinds(new)) as gone
  union all select come.*, 1 from (select * from listing_kinds(new) except select * from listing_kinds(old)) as come;
  return null;
end $$;

create trigger listing_counted after insert or update or delete on "Listing"
  for each row execute function listing_counted();

-- One index for words with category, seller and each other; one for each public list by age, price, lead time, rating.
create index listing_words on "Listing" using gin (words) with (fastupdate = off);
create index listing_item on "Listing" ("itemKey");
create index listing_newest on "Listing" ("publishedAt" desc, "productId" desc);
create index listing_price on "Listing" (price, "productId");
create index listing_moq on "Listing" (moq);
create index listing_lead on "Listing" ("leadDays", "productId");
create index listing_rating on "Listing" (rating desc, "productId" desc);
create index listing_category_newest on "Listing" ("categorySlug", "publishedAt" desc, "productId" desc);
create index listing_category_price on "Listing" ("categorySlug", price, "productId");
create index listing_category_lead on "Listing" ("categorySlug", "leadDays", "productId");
create index listing_category_rating on "Listing" ("categorySlug", rating desc, "productId" desc);
create index listing_seller_newest on "Listing" ("sellerId", "publishedAt" desc, "productId" desc);
create index listing_seller_price on "Listing" ("sellerId", price, "productId");
create index listing_seller_lead on "Listing" ("sellerId", "leadDays", "productId");
create index listing_seller_rating on "Listing" ("sellerId", rating desc, "productId" desc);
create index listing_price_all on "ListingPrice" ("unitPrice", "productId", "fromPieces", "toPieces");
create index listing_price_category on "ListingPrice" ("categorySlug", "unitPrice", "productId", "fromPieces", "toPieces");
create index facet_count_scope on "FacetCount" (scope);
create index listing_count_scope on "ListingCount" (scope, facet, value, products);
create index search_word_similar on "SearchWord" using gin (word gin_trgm_ops);
create index search_word_token on "SearchWord" (token);

-- The lists of what is there already.
update "Category" set names = names;
update "Company" set name = name where kind = 'seller';
insert into "SearchWord" (word, token, shown)
  select word, 's:' || c.id, shown from "Company" c, catalogue_words(c.name) where c.kind = 'seller' on conflict do nothing;
update "Product" set names = names;
