-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "firstOrderMinFen" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "repeatOrderMinFen" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "minPerVariant" INTEGER;

-- AlterTable
ALTER TABLE "Variant" ADD COLUMN     "max" INTEGER;

-- CreateTable
CREATE TABLE "OrderMinimum" (
    "sellerId" UUID NOT NULL,
    "countryCode" CHAR(2) NOT NULL,
    "firstFen" BIGINT,
    "repeatFen" BIGINT,

    CONSTRAINT "OrderMinimum_pkey" PRIMARY KEY ("sellerId","countryCode")
);

-- AddForeignKey
ALTER TABLE "OrderMinimum" ADD CONSTRAINT "OrderMinimum_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderMinimum" ADD CONSTRAINT "OrderMinimum_countryCode_fkey" FOREIGN KEY ("countryCode") REFERENCES "Country"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must hold whatever the code above does.
alter table "Product"
  add constraint product_min_per_variant check (
    "minPerVariant" is null
    or ("moqScope" = 'product' and "minPerVariant" > 0 and "minPerVariant" <= moq and "minPerVariant" % multiple = 0));

alter table "Variant"
  add constraint variant_max check (max between 1 and 9999999);

-- Ten million yuan; more is a typing mistake.
alter table "Company"
  add constraint company_order_min check (
    "firstOrderMinFen" between 0 and 1000000000 and "repeatOrderMinFen" between 0 and 1000000000
    and (kind = 'seller' or ("firstOrderMinFen" = 0 and "repeatOrderMinFen" = 0)));

alter table "OrderMinimum"
  add constraint order_minimum_amounts check (
    num_nonnulls("firstFen", "repeatFen") > 0
    and "firstFen" between 0 and 1000000000 and "repeatFen" between 0 and 1000000000);
