alter table "Product" add column "isStockOnly" boolean not null default false;
