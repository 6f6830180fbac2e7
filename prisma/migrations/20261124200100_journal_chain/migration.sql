-- CreateTable
CREATE TABLE "JournalLink" (
    "journalId" UUID NOT NULL,
    "buyerCompanyId" UUID NOT NULL,
    "sellerCompanyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "JournalLink_pkey" PRIMARY KEY ("journalId")
);

-- CreateIndex
CREATE UNIQUE INDEX "JournalLink_buyerCompanyId_sellerCompanyId_position_key" ON "JournalLink"("buyerCompanyId", "sellerCompanyId", "position");

-- AddForeignKey
ALTER TABLE "JournalLink" ADD CONSTRAINT "JournalLink_journalId_fkey" FOREIGN KEY ("journalId") REFERENCES "Journal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of the hash before it and of all that a journal and its entries say, column by column, so that further columns change no hash.
create function journal_hash(previous text, journal uuid) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(previous, j.id, j.seq, j.kind, j.cause, j."buyerCompanyId", j."sellerCompanyId",
    j."orderId", extract(epoch from j.at), j.note, j."actorId", (
      select jsonb_agg(jsonb_build_array(e.id, e.account, e."amountFen", e."buyerCompanyId", e."sellerCompanyId", e."orderId", e."instalmentId") order by e.id)
      from "LedgerEntry" e where e."journalId" = j.id
    ))::text, 'UTF8')), 'hex')
  from "Journal" j where j.id = journal
$$;

-- Two that write about the same companies are linked one after the other; nobody else waits.
create function link_journal(journal uuid, buyer uuid, seller uuid) returns void language plpgsql as $$
declare
  last "JournalLink";
begin
  perform pg_advisory_xact_lock(hashtextextended('journal:' || buyer || ':' || seller, 0));
  select * into last from "JournalLink" where "buyerCompanyId" = buyer and "sellerCompanyId" = seller order by position desc limit 1;
  insert into "JournalLink" ("journalId", "buyerCompanyId", "sellerCompanyId", position, hash)
  values (journal, buyer, seller, coalesce(last.position, 0) + 1, journal_hash(coalesce(last.hash, ''), journal));
end $$;

-- The books so far, as they are numbered.
do $$
declare
  j record;
begin
  for j in select id, "buyerCompanyId" as buyer, "sellerCompanyId" as seller from "Journal" order by seq loop
    perform link_journal(j.id, j.buyer, j.seller);
  end loop;
end $$;

create function journal_written() returns trigger language plpgsql as $$
begin
  perform link_journal(new.id, new."buyerCompanyId", new."sellerCompanyId");
  return null;
end $$;
-- At the end of the transaction, when its entries are there, and so that the chain is held for a moment only.
create constraint trigger journal_link after insert on "Journal" deferrable initially deferred
  for each row execute function journal_written();
create trigger journal_link_append_only before update or delete on "JournalLink" for each row execute function refuse_change();
