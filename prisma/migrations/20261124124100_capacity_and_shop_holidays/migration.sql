-- AlterTable
ALTER TABLE "Product" ADD COLUMN     "dailyCapacity" INTEGER;

-- CreateTable
CREATE TABLE "ShopHoliday" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "ShopHoliday_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ShopHoliday_sellerId_firstDay_lastDay_key" ON "ShopHoliday"("sellerId", "firstDay", "lastDay");

-- AddForeignKey
ALTER TABLE "ShopHoliday" ADD CONSTRAINT "ShopHoliday_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must hold whatever the code above does.
alter table "Product"
  add constraint product_daily_capacity check ("dailyCapacity" between 1 and 9999999);

alter table "ShopHoliday"
  add constraint shop_holiday_days check ("lastDay" >= "firstDay" and "lastDay" - "firstDay" < 90);
