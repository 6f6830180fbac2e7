-- CreateEnum
CREATE TYPE "BatchKind" AS ENUM ('import', 'edit');

-- CreateEnum
CREATE TYPE "BatchStatus" AS ENUM ('reading', 'mapping', 'checking', 'checked', 'applying', 'applied', 'undoing', 'undone', 'cancelled', 'failed');

-- CreateEnum
CREATE TYPE "RowOutcome" AS ENUM ('created', 'changed', 'same', 'refused');

-- CreateTable
CREATE TABLE "Batch" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "createdById" UUID NOT NULL,
    "kind" "BatchKind" NOT NULL,
    "status" "BatchStatus" NOT NULL,
    "name" TEXT NOT NULL,
    "source" JSONB NOT NULL DEFAULT '{}',
    "outline" JSONB,
    "mapping" JSONB,
    "change" JSONB,
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "stepAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "beatAt" TIMESTAMPTZ(3),
    "created" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "same" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "failure" JSONB,
    "appliedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BatchRow" (
    "batchId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],
    "pictures" JSONB NOT NULL DEFAULT '[]',
    "outcome" "RowOutcome",
    "itemNo" TEXT,
    "productId" UUID,
    "revision" INTEGER,
    "written" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "isKept" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "BatchRow_pkey" PRIMARY KEY ("batchId","number")
);

-- CreateTable
CREATE TABLE "ColumnMapping" (
    "id" UUID NOT NULL,
    "sellerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ColumnMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProductRevision" (
    "productId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "byId" UUID,
    "batchId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProductRevision_pkey" PRIMARY KEY ("productId","number")
);

-- CreateTable
CREATE TABLE "CatalogueHold" (
    "sellerId" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CatalogueHold_pkey" PRIMARY KEY ("sellerId")
);

-- CreateIndex
CREATE INDEX "Batch_sellerId_id_idx" ON "Batch"("sellerId", "id");

-- CreateIndex
CREATE INDEX "Batch_status_beatAt_idx" ON "Batch"("status", "beatAt");

-- CreateIndex
CREATE INDEX "BatchRow_batchId_outcome_number_idx" ON "BatchRow"("batchId", "outcome", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ColumnMapping_sellerId_name_key" ON "ColumnMapping"("sellerId", "name");

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Batch" ADD CONSTRAINT "Batch_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BatchRow" ADD CONSTRAINT "BatchRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ColumnMapping" ADD CONSTRAINT "ColumnMapping_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProductRevision" ADD CONSTRAINT "ProductRevision_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueHold" ADD CONSTRAINT "CatalogueHold_sellerId_fkey" FOREIGN KEY ("sellerId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;
