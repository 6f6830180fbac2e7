-- CreateTable
CREATE TABLE "SavedView" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductDraft" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "productId" UUID,
    "fields" JSONB NOT NULL,
    "baseRevision" INTEGER NOT NULL DEFAULT 0,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProductDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Product_sellerId_updatedAt_id_idx" ON "Product"("sellerId", "updatedAt", "id");

-- CreateIndex
CREATE INDEX "Product_sellerId_priceFrom_id_idx" ON "Product"("sellerId", "priceFrom", "id");

-- CreateIndex
CREATE INDEX "Product_sellerId_moq_id_idx" ON "Product"("sellerId", "moq", "id");

-- CreateIndex
CREATE INDEX "Product_sellerId_leadDaysMax_id_idx" ON "Product"("sellerId", "leadDaysMax", "id");

-- CreateIndex
CREATE INDEX "Product_sellerId_readyStock_id_idx" ON "Product"("sellerId", "readyStock", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_sellerId_name_key" ON "SavedView"("sellerId", "name");

-- CreateIndex: one draft of a new product, too
CREATE UNIQUE INDEX "ProductDraft_userId_sellerId_productId_key" ON "ProductDraft"("userId", "sellerId", "productId") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductDraft" ADD CONSTRAINT "ProductDraft_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductDraft" ADD CONSTRAINT "ProductDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductDraft" ADD CONSTRAINT "ProductDraft_productId_sellerId_fkey" FOREIGN KEY ("productId", "sellerId") REFERENCES "Product"("id", "sellerId") ON DELETE CASCADE ON UPDATE CASCADE;

-- A seller's own list by name: as lib/catalogue/queries/seller-products-sql.ts asks for it.
create index product_seller_name_zh on "Product" ("sellerId", (coalesce(names ->> 'zh', '')), id);
create index product_seller_name_en on "Product" ("sellerId", (coalesce(names ->> 'en', names ->> 'ru', names ->> 'zh', '')), id);
create index product_seller_name_ru on "Product" ("sellerId", (coalesce(names ->> 'ru', names ->> 'en', names ->> 'zh', '')), id);

alter table "SavedView"
  add constraint saved_view_size check (length(name) between 1 and 60 and length(search) <= 1000);

alter table "ProductDraft"
  add constraint product_draft_size check (pg_column_size(fields) <= 200000);
