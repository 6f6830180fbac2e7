-- AlterTable
ALTER TABLE "Picture" ADD COLUMN "isPublic" BOOLEAN NOT NULL DEFAULT false;

-- Until now every picture was stored where anybody may fetch it.
UPDATE "Picture" SET "isPublic" = true;
