-- DropIndex
DROP INDEX "OnlineRefund_status_createdAt_idx";

-- AlterTable
ALTER TABLE "OnlineRefund" ADD COLUMN     "checkAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ALTER COLUMN "createdById" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "OnlineRefund_status_checkAt_idx" ON "OnlineRefund"("status", "checkAt");

-- CreateIndex
CREATE INDEX "Dispute_paymentId_idx" ON "Dispute"("paymentId");
