-- AlterTable
ALTER TABLE "CartLine" ADD COLUMN     "addKey" UUID;
