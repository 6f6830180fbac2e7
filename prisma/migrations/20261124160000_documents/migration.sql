-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('proforma', 'contract', 'invoice', 'packing_list', 'receipt', 'credit_note', 'statement');

-- CreateTable
CREATE TABLE "DocumentSeries" (
    "sellerCompanyId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "DocumentSeries_pkey" PRIMARY KEY ("sellerCompanyId","kind","year")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "number" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "orderId" UUID,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "token" TEXT NOT NULL,
    "causeEventId" UUID,
    "replacesId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID,
    "pdfKey" TEXT,
    "pdfSha256" CHAR(64),
    "pdfBytes" INTEGER,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Document_token_key" ON "Document"("token");

-- CreateIndex
CREATE UNIQUE INDEX "Document_replacesId_key" ON "Document"("replacesId");

-- CreateIndex
CREATE INDEX "Document_orderId_id_idx" ON "Document"("orderId", "id");

-- CreateIndex
CREATE INDEX "Document_buyerCompanyId_id_idx" ON "Document"("buyerCompanyId", "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Document_sellerCompanyId_kind_number_version_key" ON "Document"("sellerCompanyId", "kind", "number", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Document_causeEventId_kind_version_key" ON "Document"("causeEventId", "kind", "version");

-- AddForeignKey
ALTER TABLE "DocumentSeries" ADD CONSTRAINT "DocumentSeries_sellerCompanyId_fkey" FOREIGN KEY ("sellerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_orderId_buyerCompanyId_sellerCompanyId_fkey" FOREIGN KEY ("orderId", "buyerCompanyId", "sellerCompanyId") REFERENCES "Order"("id", "buyerCompanyId", "sellerCompanyId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_buyerCompanyId_fkey" FOREIGN KEY ("buyerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_sellerCompanyId_fkey" FOREIGN KEY ("sellerCompanyId") REFERENCES "Company"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What must hold whatever the code above does.
alter table "DocumentSeries"
  add constraint document_series_last check (last > 0 and year between 2020 and 9999);
alter table "Document"
  add constraint document_version check (version > 0 and (version > 1) = ("replacesId" is not null)),
  add constraint document_parties check ("buyerCompanyId" <> "sellerCompanyId"),
  add constraint document_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  add constraint document_pdf check (num_nonnulls("pdfKey", "pdfSha256", "pdfBytes") in (0, 3));

-- What was issued stands: its PDF is added once, and nothing else ever.
create function document_stands() returns trigger language plpgsql as $$
declare pdf constant text[] := array['pdfKey', 'pdfSha256', 'pdfBytes'];
begin
  if tg_op = 'UPDATE' and old."pdfKey" is null and to_jsonb(old) - pdf = to_jsonb(new) - pdf then
    return new;
  end if;
  raise exception 'an issued document stands as it is' using errcode = 'check_violation';
end $$;
create trigger document_stands before update or delete on "Document" for each row execute function document_stands();

-- Numbers only grow, one at a time.
create function document_series_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.last = old.last + 1 then return new; end if;
  raise exception 'a number is neither skipped nor given back' using errcode = 'check_violation';
end $$;
create trigger document_series_grows before update or delete on "DocumentSeries" for each row execute function document_series_grows();
