-- CreateTable
CREATE TABLE "VerificationPhoto" (
    "id" UUID NOT NULL,
    "issueId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "keys" JSONB NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "VerificationPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "VerificationPhoto_issueId_buyerCompanyId_position_key" ON "VerificationPhoto"("issueId", "buyerCompanyId", "position");

-- AddForeignKey
ALTER TABLE "VerificationPhoto" ADD CONSTRAINT "VerificationPhoto_issueId_buyerCompanyId_fkey" FOREIGN KEY ("issueId", "buyerCompanyId") REFERENCES "Verification"("issueId", "buyerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;
