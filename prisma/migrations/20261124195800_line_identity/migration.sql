-- What a line is was frozen in the words of one layout; now it is found anew from day, amount, payer and note.
-- DropIndex
DROP INDEX "BankStatementLine_sellerCompanyId_fingerprint_key";

-- AlterTable
ALTER TABLE "BankStatementLine" DROP COLUMN "fingerprint";

-- CreateIndex
CREATE INDEX "BankStatementLine_sellerCompanyId_bookedOn_idx" ON "BankStatementLine"("sellerCompanyId", "bookedOn");
