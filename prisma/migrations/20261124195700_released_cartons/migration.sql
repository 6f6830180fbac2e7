-- AlterTable
ALTER TABLE "Lot" ADD COLUMN     "releasedAt" TIMESTAMPTZ(3);

-- Cartons of orders cancelled before are the seller's too.
update "Lot" t set "releasedAt" = coalesce(
  (select max(e.at) from "Event" e where e."subjectId" = o.id and e.type = 'order.cancelled'), now())
from "Order" o where o.id = t."orderId" and o.status = 'cancelled';

-- An order may also end while its goods are on their way.
create or replace function order_status_edge() returns trigger language plpgsql as $$
begin
  if old.status = new.status then return new; end if;
  if (old.status::text || '>' || new.status::text) not in (
    'placed>confirmed', 'placed>countered', 'placed>declined', 'placed>expired', 'placed>cancelled',
    'countered>confirmed', 'countered>placed', 'countered>expired', 'countered>cancelled',
    'confirmed>in_production', 'confirmed>cancelled',
    'in_production>ready', 'in_production>cancelled', 'ready>shipped', 'ready>cancelled',
    'shipped>at_pickup', 'shipped>cancelled', 'at_pickup>picked_up', 'picked_up>closed') then
    raise exception 'order status may not move from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
