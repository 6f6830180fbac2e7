-- CreateEnum
CREATE TYPE "Account" AS ENUM ('receivable', 'credit', 'sales', 'allowances', 'fees', 'bank', 'card', 'alipay', 'wechat_pay', 'provider_fees');

-- CreateEnum
CREATE TYPE "JournalKind" AS ENUM ('order_billed', 'adjustment', 'payment', 'payment_reversed', 'refund', 'credit_granted', 'credit_released', 'credit_spent', 'provider_fee');

-- CreateEnum
CREATE TYPE "AdjustmentKind" AS ENUM ('price_correction', 'short_shipment', 'cancellation', 'cancellation_fee', 'late_delivery', 'feedback', 'extra_fee');

-- CreateEnum
CREATE TYPE "AdjustmentStatus" AS ENUM ('proposed', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "CancellationStatus" AS ENUM ('requested', 'accepted', 'declined');

-- CreateEnum
CREATE TYPE "PaymentWay" AS ENUM ('card', 'alipay', 'wechat_pay');

-- CreateEnum
CREATE TYPE "OnlinePaymentStatus" AS ENUM ('opening', 'open', 'checking', 'paid', 'failed', 'expired', 'quarantined');

-- CreateEnum
CREATE TYPE "OnlineRefundStatus" AS ENUM ('opening', 'pending', 'done', 'failed');

-- CreateEnum
CREATE TYPE "ProviderEventStatus" AS ENUM ('waiting', 'applied', 'ignored', 'quarantined');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "InstalmentKind" ADD VALUE 'full';
ALTER TYPE "InstalmentKind" ADD VALUE 'credit';

-- AlterTable
ALTER TABLE "Company" ADD COLUMN     "depositPercent" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "Instalment" ADD COLUMN     "adjustedFen" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "dueOn" DATE;

-- AlterTable
ALTER TABLE "Transfer" ADD COLUMN     "reversedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Journal" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "kind" "JournalKind" NOT NULL,
    "cause" TEXT NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "orderId" UUID,
    "note" TEXT,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Journal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "journalId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "account" "Account" NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "orderId" UUID,
    "instalmentId" UUID,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CreditLine" (
    "sellerCompanyId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "limitFen" BIGINT NOT NULL,
    "days" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "grantedById" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CreditLine_pkey" PRIMARY KEY ("sellerCompanyId","buyerCompanyId")
);

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "currency" CHAR(3) NOT NULL,
    "asOf" DATE NOT NULL,
    "micros" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "noted" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "notedById" UUID,

    CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("currency","asOf")
);

-- CreateTable
CREATE TABLE "DoctorRun" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "findings" JSONB NOT NULL,
    "broken" INTEGER NOT NULL,
    "bookSeq" BIGINT NOT NULL,
    "bookHash" TEXT NOT NULL,

    CONSTRAINT "DoctorRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Adjustment" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "kind" "AdjustmentKind" NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "AdjustmentStatus" NOT NULL,
    "cause" TEXT NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cancellation" (
    "id" UUID NOT NULL,
    "orderId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "feePercent" INTEGER NOT NULL,
    "feeFen" BIGINT NOT NULL,
    "status" "CancellationStatus" NOT NULL DEFAULT 'requested',
    "answer" TEXT,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Cancellation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TransferShare" (
    "transferId" UUID NOT NULL,
    "instalmentId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "amountFen" BIGINT NOT NULL,

    CONSTRAINT "TransferShare_pkey" PRIMARY KEY ("transferId","instalmentId")
);

-- CreateTable
CREATE TABLE "BankRefund" (
    "id" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "sentOn" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankRefund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankStatement" (
    "id" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BankStatement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BankStatementLine" (
    "id" UUID NOT NULL,
    "statementId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "bookedOn" DATE NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "payer" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "transferId" UUID,

    CONSTRAINT "BankStatementLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OnlinePayment" (
    "id" UUID NOT NULL,
    "instalmentId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "way" "PaymentWay" NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "status" "OnlinePaymentStatus" NOT NULL DEFAULT 'opening',
    "sessionId" TEXT,
    "sessionUrl" TEXT,
    "intentId" TEXT,
    "chargeId" TEXT,
    "feeFen" BIGINT,
    "refundedFen" BIGINT NOT NULL DEFAULT 0,
    "reason" TEXT,
    "locale" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "checkAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OnlinePayment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OnlineRefund" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" "OnlineRefundStatus" NOT NULL DEFAULT 'opening',
    "refundId" TEXT,
    "failure" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "OnlineRefund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Dispute" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "disputeId" TEXT NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidenceBy" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dispute_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProviderEvent" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "status" "ProviderEventStatus" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ProviderEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Journal_seq_key" ON "Journal"("seq");

-- CreateIndex
CREATE UNIQUE INDEX "Journal_cause_key" ON "Journal"("cause");

-- CreateIndex
CREATE INDEX "Journal_buyerCompanyId_sellerCompanyId_seq_idx" ON "Journal"("buyerCompanyId", "sellerCompanyId", "seq");

-- CreateIndex
CREATE INDEX "Journal_sellerCompanyId_seq_idx" ON "Journal"("sellerCompanyId", "seq");

-- CreateIndex
CREATE INDEX "Journal_orderId_seq_idx" ON "Journal"("orderId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Journal_id_buyerCompanyId_sellerCompanyId_key" ON "Journal"("id", "buyerCompanyId", "sellerCompanyId");

-- CreateIndex
CREATE INDEX "LedgerEntry_journalId_idx" ON "LedgerEntry"("journalId");

-- CreateIndex
CREATE INDEX "LedgerEntry_buyerCompanyId_sellerCompanyId_account_idx" ON "LedgerEntry"("buyerCompanyId", "sellerCompanyId", "account");

-- CreateIndex
CREATE INDEX "LedgerEntry_orderId_account_idx" ON "LedgerEntry"("orderId", "account");

-- CreateIndex
CREATE INDEX "LedgerEntry_instalmentId_idx" ON "LedgerEntry"("instalmentId");

-- CreateIndex
CREATE INDEX "CreditLine_buyerCompanyId_idx" ON "CreditLine"("buyerCompanyId");

-- CreateIndex
CREATE INDEX "DoctorRun_at_idx" ON "DoctorRun"("at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Adjustment_cause_key" ON "Adjustment"("cause");

-- CreateIndex
CREATE INDEX "Adjustment_orderId_id_idx" ON "Adjustment"("orderId", "id");

-- CreateIndex
CREATE INDEX "Cancellation_orderId_id_idx" ON "Cancellation"("orderId", "id");

-- CreateIndex
CREATE INDEX "Cancellation_status_answerBy_idx" ON "Cancellation"("status", "answerBy");

-- CreateIndex
CREATE INDEX "TransferShare_instalmentId_transferId_idx" ON "TransferShare"("instalmentId", "transferId");

-- CreateIndex
CREATE INDEX "BankRefund_buyerCompanyId_sellerCompanyId_id_idx" ON "BankRefund"("buyerCompanyId", "sellerCompanyId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "BankRefund_sellerCompanyId_key_key" ON "BankRefund"("sellerCompanyId", "key");

-- CreateIndex
CREATE INDEX "BankStatement_sellerCompanyId_id_idx" ON "BankStatement"("sellerCompanyId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "BankStatement_sellerCompanyId_sha256_key" ON "BankStatement"("sellerCompanyId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatement_id_sellerCompanyId_key" ON "BankStatement"("id", "sellerCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatementLine_transferId_key" ON "BankStatementLine"("transferId");

-- CreateIndex
CREATE INDEX "BankStatementLine_sellerCompanyId_transferId_id_idx" ON "BankStatementLine"("sellerCompanyId", "transferId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "BankStatementLine_statementId_position_key" ON "BankStatementLine"("statementId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BankStatementLine_sellerCompanyId_fingerprint_key" ON "BankStatementLine"("sellerCompanyId", "fingerprint");

-- CreateIndex
CREATE UNIQUE INDEX "OnlinePayment_sessionId_key" ON "OnlinePayment"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "OnlinePayment_intentId_key" ON "OnlinePayment"("intentId");

-- CreateIndex
CREATE UNIQUE INDEX "OnlinePayment_chargeId_key" ON "OnlinePayment"("chargeId");

-- CreateIndex
CREATE INDEX "OnlinePayment_status_checkAt_idx" ON "OnlinePayment"("status", "checkAt");

-- CreateIndex
CREATE INDEX "OnlinePayment_instalmentId_id_idx" ON "OnlinePayment"("instalmentId", "id" DESC);

-- CreateIndex
CREATE INDEX "OnlinePayment_sellerCompanyId_id_idx" ON "OnlinePayment"("sellerCompanyId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "OnlinePayment_buyerCompanyId_key_key" ON "OnlinePayment"("buyerCompanyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "OnlinePayment_id_buyerCompanyId_sellerCompanyId_key" ON "OnlinePayment"("id", "buyerCompanyId", "sellerCompanyId");

-- CreateIndex
CREATE UNIQUE INDEX "OnlineRefund_refundId_key" ON "OnlineRefund"("refundId");

-- CreateIndex
CREATE INDEX "OnlineRefund_paymentId_id_idx" ON "OnlineRefund"("paymentId", "id");

-- CreateIndex
CREATE INDEX "OnlineRefund_status_createdAt_idx" ON "OnlineRefund"("status", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OnlineRefund_sellerCompanyId_key_key" ON "OnlineRefund"("sellerCompanyId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Dispute_disputeId_key" ON "Dispute"("disputeId");

-- CreateIndex
CREATE INDEX "Dispute_sellerCompanyId_id_idx" ON "Dispute"("sellerCompanyId", "id" DESC);

-- CreateIndex
CREATE INDEX "ProviderEvent_status_receivedAt_idx" ON "ProviderEvent"("status", "receivedAt");

-- CreateIndex
CREATE INDEX "ProviderEvent_objectId_idx" ON "ProviderEvent"("objectId");

-- CreateIndex
CREATE INDEX "Instalment_sellerCompanyId_kind_dueOn_idx" ON "Instalment"("sellerCompanyId", "kind", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_id_buyerCompanyId_sellerCompanyId_key" ON "Transfer"("id", "buyerCompanyId", "sellerCompanyId");

-- AddForeignKey
ALTER TABLE "Journal" ADD CONSTRAINT "Journal_buyerCompanyId_fkey" FOREIGN KEY ("buyerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journal" ADD CONSTRAINT "Journal_sellerCompanyId_fkey" FOREIGN KEY ("sellerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Journal" ADD CONSTRAINT "Journal_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_journalId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("journalId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Journal"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditLine" ADD CONSTRAINT "CreditLine_sellerCompanyId_fkey" FOREIGN KEY ("sellerCompanyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CreditLine" ADD CONSTRAINT "CreditLine_buyerCompanyId_fkey" FOREIGN KEY ("buyerCompanyId") REFERENCES "Company"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cancellation" ADD CONSTRAINT "Cancellation_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferShare" ADD CONSTRAINT "TransferShare_transferId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("transferId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Transfer"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TransferShare" ADD CONSTRAINT "TransferShare_instalmentId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("instalmentId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Instalment"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankStatementLine" ADD CONSTRAINT "BankStatementLine_statementId_sellerCompanyId_fkey" FOREIGN KEY ("statementId", "sellerCompanyId") REFERENCES "BankStatement"("id", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BankStatementLine" ADD CONSTRAINT "BankStatementLine_transferId_fkey" FOREIGN KEY ("transferId") REFERENCES "Transfer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OnlinePayment" ADD CONSTRAINT "OnlinePayment_instalmentId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("instalmentId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Instalment"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OnlineRefund" ADD CONSTRAINT "OnlineRefund_paymentId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("paymentId", "buyerCompanyId", "sellerCompanyId") REFERENCES "OnlinePayment"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dispute" ADD CONSTRAINT "Dispute_paymentId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("paymentId", "buyerCompanyId", "sellerCompanyId") REFERENCES "OnlinePayment"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a transfer was for becomes its only share.
insert into "TransferShare" ("transferId", "instalmentId", "buyerCompanyId", "sellerCompanyId", position, "amountFen")
select id, "instalmentId", "buyerCompanyId", "sellerCompanyId", 1, "amountFen" from "Transfer";
drop index "Transfer_instalmentId_id_idx";
alter table "Transfer" drop constraint "Transfer_instalmentId_buyerCompanyId_sellerCompanyId_fkey", drop column "instalmentId";

-- The books of orders that were confirmed before there were books.
insert into "Journal" (id, kind, cause, "buyerCompanyId", "sellerCompanyId", "orderId", at)
select gen_random_uuid(), 'order_billed', 'order:' || id || ':billed', "buyerCompanyId", "sellerCompanyId", id, "confirmedAt"
from "Order" where "confirmedAt" is not null and "totalFen" > 0 order by "confirmedAt", id;
insert into "LedgerEntry" (id, "journalId", "buyerCompanyId", "sellerCompanyId", account, "amountFen", "orderId")
select gen_random_uuid(), j.id, j."buyerCompanyId", j."sellerCompanyId", side.account::"Account", side.sign * o."totalFen", o.id
from "Journal" j join "Order" o on o.id = j."orderId", (values ('receivable', 1), ('sales', -1)) as side(account, sign)
where j.kind = 'order_billed';
-- Orders that ended after the seller's yes, before any money came, owe nothing.
insert into "Adjustment" (id, "orderId", "buyerCompanyId", "sellerCompanyId", kind, "amountFen", reason, status, cause, "createdAt", "decidedAt")
select gen_random_uuid(), id, "buyerCompanyId", "sellerCompanyId", 'cancellation', -"totalFen", coalesce("endNote", "endReason"),
  'accepted', 'order:' || id || ':cancelled', now(), now()
from "Order" where "confirmedAt" is not null and "totalFen" > 0 and status = 'cancelled';
update "Instalment" i set "adjustedFen" = -i."amountFen" from "Adjustment" a where a."orderId" = i."orderId";
insert into "Journal" (id, kind, cause, "buyerCompanyId", "sellerCompanyId", "orderId", note, at)
select gen_random_uuid(), 'adjustment', 'adjustment:' || id, "buyerCompanyId", "sellerCompanyId", "orderId", reason, "createdAt" from "Adjustment";
insert into "LedgerEntry" (id, "journalId", "buyerCompanyId", "sellerCompanyId", account, "amountFen", "orderId")
select gen_random_uuid(), j.id, j."buyerCompanyId", j."sellerCompanyId", side.account::"Account", side.sign * a."amountFen", a."orderId"
from "Journal" j join "Adjustment" a on j.cause = 'adjustment:' || a.id, (values ('receivable', 1), ('sales', -1)) as side(account, sign);
-- Money over what a part asked for counted toward the other; now it is written there, and the rest as credit.
create temporary table came as
select t.id, i."orderId", t."buyerCompanyId", t."sellerCompanyId", t."confirmedFen" as fen, coalesce(t."decidedAt", t."announcedAt") as at,
  sum(t."confirmedFen") over (partition by i."orderId" order by t."decidedAt", t.id) as upto
from "Transfer" t join "TransferShare" h on h."transferId" = t.id join "Instalment" i on i.id = h."instalmentId"
where t."confirmedFen" > 0;
create temporary table parts as
select i.id, i."orderId", sum(i."amountFen") over (partition by i."orderId" order by i.kind) as upto, i."amountFen" as fen
from "Instalment" i;
create temporary table filled as
select c.id as transfer, p.id as instalment, c."orderId",
  least(c.upto, p.upto) - greatest(c.upto - c.fen, p.upto - p.fen) as fen
from came c join parts p using ("orderId")
where least(c.upto, p.upto) > greatest(c.upto - c.fen, p.upto - p.fen);
update "Instalment" i set "confirmedFen" = coalesce((select sum(f.fen) from filled f where f.instalment = i.id), 0);
insert into "Journal" (id, kind, cause, "buyerCompanyId", "sellerCompanyId", "orderId", at)
select gen_random_uuid(), 'payment', 'transfer:' || c.id, c."buyerCompanyId", c."sellerCompanyId", c."orderId", c.at
from came c order by c.at, c.id;
insert into "LedgerEntry" (id, "journalId", "buyerCompanyId", "sellerCompanyId", account, "amountFen", "orderId", "instalmentId")
select gen_random_uuid(), j.id, j."buyerCompanyId", j."sellerCompanyId", e.account::"Account", e.fen, e."order", e.instalment
from came c join "Journal" j on j.cause = 'transfer:' || c.id, lateral (
  select 'bank' as account, c.fen::numeric as fen, null::uuid as "order", null::uuid as instalment
  union all select 'receivable', -f.fen, f."orderId", f.instalment from filled f where f.transfer = c.id
  union all select 'credit', coalesce((select sum(f.fen) from filled f where f.transfer = c.id), 0) - c.fen, null, null
) e where e.fen <> 0;
drop table came, parts, filled;
-- Numbered as they happened, so that statements read in order of time.
update "Journal" j set seq = -o.place from (select id, row_number() over (order by at, seq) as place from "Journal") o where o.id = j.id;
update "Journal" set seq = -seq;

-- What must hold whatever the code above does.
alter table "Company" add constraint company_deposit check ("depositPercent" between 0 and 100);
alter table "Instalment"
  drop constraint instalment_amounts,
  add constraint instalment_amounts check (
    "amountFen" >= 0 and percent between 0 and 100
    and "confirmedFen" between 0 and "amountFen" + "adjustedFen");
alter table "Transfer"
  add constraint transfer_reversed check ("reversedAt" is null or status in ('confirmed', 'partly_confirmed'));
alter table "TransferShare" add constraint transfer_share_amount check ("amountFen" > 0 and position > 0);
alter table "BankRefund" add constraint bank_refund_amount check ("amountFen" > 0);
alter table "BankStatementLine" add constraint bank_line_amount check ("amountFen" > 0);
alter table "OnlinePayment" add constraint online_payment_amounts check (
  "amountFen" > 0 and "refundedFen" between 0 and "amountFen" and coalesce("feeFen", 0) >= 0
  and (status = 'paid' or "refundedFen" = 0));
-- Two tabs cannot pay one part twice.
create unique index "OnlinePayment_one_open" on "OnlinePayment" ("instalmentId") where status in ('opening', 'open', 'checking');
alter table "OnlineRefund" add constraint online_refund_amount check ("amountFen" > 0);
alter table "Adjustment" add constraint adjustment_amount check ("amountFen" <> 0 and (status = 'proposed') = ("decidedAt" is null));
alter table "Cancellation" add constraint cancellation_fee check (
  "feeFen" >= 0 and "feePercent" between 0 and 100 and (status = 'requested') = ("decidedAt" is null));
create unique index "Cancellation_one_open" on "Cancellation" ("orderId") where status = 'requested';
alter table "CreditLine" add constraint credit_line_figures check ("limitFen" >= 0 and days between 1 and 180 and version > 0);
alter table "ExchangeRate" add constraint exchange_rate_figures check (micros > 0 and currency ~ '^[A-Z]{3}$');
alter table "LedgerEntry" add constraint ledger_entry_amount check (
  "amountFen" <> 0 and (account <> 'receivable' or "orderId" is not null)
  and ("instalmentId" is null or "orderId" is not null));

-- Whatever was written stands, whoever asks: a mistake is reversed by a further journal.
create trigger journal_append_only before update or delete on "Journal" for each row execute function refuse_change();
create trigger ledger_entry_append_only before update or delete on "LedgerEntry" for each row execute function refuse_change();

-- At the end of the transaction each journal has entries that sum to zero.
create function journal_balances() returns trigger language plpgsql as $$
declare
  journal uuid := case when tg_table_name = 'Journal' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'journalId' end;
  total numeric;
  entries int;
begin
  select coalesce(sum("amountFen"), 0), count(*) into total, entries from "LedgerEntry" where "journalId" = journal;
  if total <> 0 or entries < 2 then
    raise exception 'journal % does not balance: % entries sum to %', journal, entries, total using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_balances after insert on "Journal" deferrable initially deferred
  for each row execute function journal_balances();
create constraint trigger ledger_entry_balances after insert on "LedgerEntry" deferrable initially deferred
  for each row execute function journal_balances();
