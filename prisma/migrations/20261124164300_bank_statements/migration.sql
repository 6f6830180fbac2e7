-- AlterTable
ALTER TABLE "BankStatement" ADD COLUMN "fileKey" TEXT NOT NULL,
ADD COLUMN "report" JSONB NOT NULL;

-- AlterTable
ALTER TABLE "BankStatementLine" ADD COLUMN "skippedAt" TIMESTAMPTZ(3);
