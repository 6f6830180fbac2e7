-- CreateIndex
CREATE INDEX "Order_sellerCompanyId_buyerCompanyId_idx" ON "Order"("sellerCompanyId", "buyerCompanyId");
