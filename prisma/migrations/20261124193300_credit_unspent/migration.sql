-- AlterEnum
ALTER TYPE "JournalKind" ADD VALUE 'credit_unspent' BEFORE 'provider_fee';
