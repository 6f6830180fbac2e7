-- What must hold whatever the code above does.

alter table "Product"
  add constraint product_quantities check (
    moq > 0 and multiple > 0 and "piecesPerInner" > 0 and "piecesPerCarton" > 0
    and moq % multiple = 0
    and "piecesPerCarton" % "piecesPerInner" = 0
    and (multiple % "piecesPerCarton" = 0 or "piecesPerCarton" % multiple = 0)
    and moq <= 9999999),
  add constraint product_carton check (
    "cartonLengthMm" > 0 and "cartonWidthMm" > 0 and "cartonHeightMm" > 0 and "cartonCm3" > 0
    and "netGrams" > 0 and "grossGrams" >= "netGrams"),
  add constraint product_lead check ("leadDaysMin" >= 0 and "leadDaysMax" >= "leadDaysMin"),
  add constraint product_hs6 check (hs6 ~ '^\d{6}$'),
  add constraint product_item_no check ("itemNo" ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
  add constraint product_version_number check ("versionNumber" > 0 and revision > 0),
  add constraint product_published check (status <> 'published' or "publishedAt" is not null),
  add constraint product_figures check ("priceFrom" >= 0 and "readyStock" >= 0 and "ratingCount" >= 0
    and "ratingSum" between "ratingCount" and 5 * "ratingCount");

alter table "PriceTier"
  add constraint tier_positive check ("minQuantity" > 0 and "unitPrice" > 0);

alter table "Variant"
  add constraint variant_stock check ("onHand" >= 0 and reserved >= 0 and reserved <= "onHand");

alter table "CartLine"
  add constraint cart_line_quantity check (quantity between 1 and 9999999);

alter table "Order"
  add constraint order_amounts check ("totalFen" >= 0 and "volumeCm3" >= 0 and "grossGrams" >= 0 and version > 0),
  add constraint order_parties check ("buyerCompanyId" <> "sellerCompanyId"),
  add constraint order_number check (number ~ '^KV-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$'),
  add constraint order_promise check (
    status in ('placed', 'countered', 'declined', 'expired', 'cancelled') or ("confirmedAt" is not null and "readyOn" is not null)),
  add constraint order_end check (
    status not in ('declined', 'cancelled') or "endReason" is not null);

alter table "OrderLine"
  add constraint order_line_amounts check (
    quantity between 1 and 9999999 and "unitPrice" > 0
    and "totalFen" = div(quantity::numeric * "unitPrice" + 50, 100)),
  add constraint order_line_cartons check ("piecesPerCarton" > 0 and "cartonCm3" > 0 and "grossGrams" > 0),
  add constraint order_line_pieces check (
    "readyPieces" >= 0 and "shippedPieces" >= 0 and "arrivedPieces" >= 0 and "pickedPieces" >= 0
    and "cancelledPieces" >= 0 and reserved between 0 and quantity
    and "readyPieces" + "shippedPieces" + "arrivedPieces" + "pickedPieces" + "cancelledPieces" <= quantity);

alter table "Instalment"
  add constraint instalment_amounts check (
    "amountFen" >= 0 and "confirmedFen" >= 0 and percent between 0 and 100);

alter table "Transfer"
  add constraint transfer_amounts check (
    "amountFen" > 0 and "confirmedFen" >= 0
    and (status in ('confirmed', 'partly_confirmed')) = ("confirmedFen" > 0)),
  add constraint transfer_reason check (status not in ('partly_confirmed', 'disputed') or reason is not null);

alter table "Container"
  add constraint container_number check (number ~ '^[A-Z]{4}\d{7}$'),
  add constraint container_seal check (status = 'open' or "sealNumber" is not null);
create unique index "Container_number_open" on "Container" (number) where status <> 'arrived';

alter table "Lot"
  add constraint lot_cartons check (cartons > 0 and "volumeCm3" > 0 and "grossGrams" > 0 and number > 0),
  add constraint lot_container check (status = 'at_yard' or "containerId" is not null),
  add constraint lot_attempts check ("pickupAttempts" between 0 and 5);

alter table "LotLine"
  add constraint lot_line_range check ("cartonFrom" > 0 and "cartonTo" >= "cartonFrom" and quantity > 0);

alter table "Milestone"
  add constraint milestone_subject check (num_nonnulls("orderId", "lotId", "containerId") >= 1);

alter table "Report"
  add constraint report_rating check (rating between 1 and 5),
  add constraint report_issue check ((code is null) = ("issueId" is null) and (code is null) = (severity is null)),
  add constraint report_affected check ("affectedPieces" is null or "affectedPieces" > 0);
-- One report per line and code; a rating without a code counts as one more.
create unique index "Report_line_code" on "Report" ("orderLineId", coalesce(code, ''));

alter table "Issue"
  add constraint issue_counts check ("reportCount" >= 0 and "companyCount" >= 0 and "affectedPieces" >= 0),
  add constraint issue_rejected check (status <> 'rejected' or "rejectReason" is not null),
  add constraint issue_duplicate check ((status = 'duplicate') = ("duplicateOfId" is not null));

-- Facts are added, never changed.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are append-only', tg_table_name;
end $$;
create trigger event_append_only before update on "Event" for each row execute function refuse_change();
create trigger milestone_append_only before update on "Milestone" for each row execute function refuse_change();
create trigger issue_step_append_only before update on "IssueStep" for each row execute function refuse_change();

-- A published version's note stands.
create trigger product_version_append_only before update on "ProductVersion" for each row execute function refuse_change();

-- An order's status moves along the edges of the trade only.
create function order_status_edge() returns trigger language plpgsql as $$
begin
  if old.status = new.status then return new; end if;
  if (old.status::text || '>' || new.status::text) not in (
    'placed>confirmed', 'placed>countered', 'placed>declined', 'placed>expired', 'placed>cancelled',
    'countered>confirmed', 'countered>placed', 'countered>expired', 'countered>cancelled',
    'confirmed>in_production', 'confirmed>cancelled',
    'in_production>ready', 'in_production>cancelled', 'ready>shipped', 'ready>cancelled',
    'shipped>at_pickup', 'at_pickup>picked_up', 'picked_up>closed') then
    raise exception 'order status may not move from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger order_status_edge before update of status on "Order" for each row execute function order_status_edge();

-- Figures a list sorts and filters by follow their rows.
create function product_price_from() returns trigger language plpgsql as $$
declare product uuid := coalesce(new."productId", old."productId");
begin
  update "Product" set "priceFrom" = coalesce(
    (select "unitPrice" from "PriceTier" where "productId" = product order by "minQuantity" limit 1), 0)
  where id = product;
  return null;
end $$;
create trigger tier_price_from after insert or update or delete on "PriceTier" for each row execute function product_price_from();

create function product_ready_stock() returns trigger language plpgsql as $$
declare product uuid := coalesce(new."productId", old."productId");
begin
  update "Product" set "readyStock" = coalesce(
    (select sum("onHand" - reserved) from "Variant" where "productId" = product and "isActive"), 0)
  where id = product;
  return null;
end $$;
create trigger variant_ready_stock after insert or delete or update of "onHand", reserved, "isActive" on "Variant"
  for each row execute function product_ready_stock();
