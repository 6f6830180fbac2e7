import "server-only";
import type { Db, Tx } from "@/lib/platform/db";

/** Code of the invariant, what it says, and how many rows break it. */
export type Finding = { readonly code: string; readonly rule: string; readonly broken: number };

type Row = { code: string; rule: string; broken: bigint };

/** Goods: what is promised is there, and every promise is somebody's. */
const examineGoods = (from: Db | Tx) => from.$queryRaw<Row[]>`
  select 'I1' as code, 'no variant is oversold' as rule, count(*) as broken
    from "Variant" where "onHand" < 0 or reserved < 0 or reserved > "onHand"
  union all
  select 'I2', 'reserved stock is the sum of what orders hold', count(*)
    from "Variant" v left join (
      select "variantId", sum(reserved) as held from "OrderLine" group by 1
    ) l on l."variantId" = v.id
    where v.reserved <> coalesce(l.held, 0)`;

/** Orders: one placing is one, states follow their events, totals are sums. */
const examineOrders = (from: Db | Tx) => from.$queryRaw<Row[]>`
  select 'I3' as code, 'every placing that was acknowledged has its orders' as rule,
    (select count(*) from "OrderGroup" g where not exists (select 1 from "Order" o where o."groupId" = g.id))
    + (select count(*) from "Event" e where e.type = 'order.placed'
        and not exists (select 1 from "Order" o where o.id = e."subjectId")) as broken
  union all
  select 'I4', 'a placing makes one order per seller', count(*)
    from (select 1 from "Order" group by "groupId", "sellerCompanyId" having count(*) > 1) twice
  union all
  select 'I8', 'an order is in the state its last event left it in', count(*)
    from "Order" o join lateral (
      select e.type from "Event" e where e."subjectId" = o.id and e.type in ('order.placed', 'order.confirmed',
        'order.declined', 'order.expired', 'order.cancelled', 'order.productionStarted', 'order.ready', 'order.shipped',
        'order.atPickup', 'order.pickedUp', 'order.closed')
      order by e.seq desc limit 1
    ) e on true
    where case e.type
      when 'order.placed' then o.status not in ('placed', 'countered')
      when 'order.confirmed' then o.status <> 'confirmed'
      when 'order.declined' then o.status <> 'declined'
      when 'order.expired' then o.status <> 'expired'
      when 'order.cancelled' then o.status <> 'cancelled'
      when 'order.productionStarted' then o.status <> 'in_production'
      when 'order.ready' then o.status <> 'ready'
      when 'order.shipped' then o.status <> 'shipped'
      when 'order.atPickup' then o.status <> 'at_pickup'
      when 'order.pickedUp' then o.status <> 'picked_up'
      else o.status <> 'closed' end
  union all
  select 'I9', 'an order costs the sum of its lines, and its plan the same', count(*)
    from "Order" o
    left join (select "orderId", sum("totalFen") as fen from "OrderLine" group by 1) l on l."orderId" = o.id
    left join (select "orderId", sum("amountFen") as fen from "Instalment" group by 1) i on i."orderId" = o.id
    where o."totalFen" <> coalesce(l.fen, 0) or o."totalFen" <> coalesce(i.fen, 0)
  union all
  select 'I13', 'events of an order are numbered as they happened', count(*)
    from (
      select e.at, lag(e.at) over (partition by e."subjectId" order by e.seq) as before
      from "Event" e join "Order" o on o.id = e."subjectId"
    ) e where e.at < e.before - interval '5 seconds'`;

/** Books: they balance, they say what the plans say, and every sum that came or went is in them once. */
const examineBooks = (from: Db | Tx) => from.$queryRaw<Row[]>`
  select 'I5' as code, 'no payment at the provider is taken twice or refunded beyond itself' as rule, count(*) as broken
    from "OnlinePayment" p left join (
      select "paymentId", sum("amountFen") as fen from "OnlineRefund" where status <> 'failed' group by 1
    ) r on r."paymentId" = p.id
    where coalesce(r.fen, 0) <> p."refundedFen" or p."refundedFen" > p."amountFen"
  union all
  select 'I6', 'every journal sums to zero', count(*)
    from "Journal" j left join (
      select "journalId", sum("amountFen") as fen, count(*) as entries from "LedgerEntry" group by 1
    ) e on e."journalId" = j.id
    where coalesce(e.fen, 0) <> 0 or coalesce(e.entries, 0) < 2
  union all
  select 'I7a', 'what is confirmed on a part is what the books say', count(*)
    from "Instalment" i left join (
      select "instalmentId", -sum("amountFen") as fen from "LedgerEntry"
      where account = 'receivable' and "instalmentId" is not null group by 1
    ) e on e."instalmentId" = i.id
    where i."confirmedFen" <> coalesce(e.fen, 0)
  union all
  select 'I7b', 'what is open on a billed order is what the books say', count(*)
    from "Order" o
    join (select "orderId", sum("amountFen" + "adjustedFen" - "confirmedFen") as fen from "Instalment" group by 1) i on i."orderId" = o.id
    left join (
      select "orderId", sum("amountFen") as fen from "LedgerEntry" where account = 'receivable' group by 1
    ) e on e."orderId" = o.id
    where case when o."confirmedAt" is null then coalesce(e.fen, 0) <> 0 else coalesce(e.fen, 0) <> i.fen end
  union all
  select 'I7c', 'what plans were changed by is the sum of accepted adjustments', count(*)
    from (select "orderId", sum("adjustedFen") as fen from "Instalment" group by 1) i
    left join (
      select "orderId", sum("amountFen") as fen from "Adjustment" where status = 'accepted' group by 1
    ) a on a."orderId" = i."orderId"
    where i.fen <> coalesce(a.fen, 0)
  union all
  select 'I7d', 'no buyer has spent more credit than there was', count(*)
    from (
      select 1 from "LedgerEntry" where account = 'credit' group by "buyerCompanyId", "sellerCompanyId" having sum("amountFen") > 0
    ) overdrawn
  union all
  select 'I10', 'books and orders belong to the same two companies', count(*)
    from "LedgerEntry" e left join "Order" o on o.id = e."orderId" left join "Instalment" i on i.id = e."instalmentId"
    where (e."orderId" is not null
        and (o.id is null or o."buyerCompanyId" <> e."buyerCompanyId" or o."sellerCompanyId" <> e."sellerCompanyId"))
      or (e."instalmentId" is not null and (i.id is null or i."orderId" <> e."orderId"))
  union all
  select 'I12', 'every journal is bound to the one before it, and reads as it was written', count(*)
    from (
      select *, lag(hash) over chain as previous, row_number() over chain as place
      from "JournalLink" window chain as (partition by "buyerCompanyId", "sellerCompanyId" order by position)
    ) l full join "Journal" j on j.id = l."journalId"
    where (l."buyerCompanyId", l."sellerCompanyId") is distinct from (j."buyerCompanyId", j."sellerCompanyId")
      or l.position <> l.place or l.hash is distinct from journal_hash(coalesce(l.previous, ''), j.id)
  union all
  select 'I11', 'every message of the payment provider was looked at within ten minutes, and ended within three days', count(*)
    from "ProviderEvent" where status = 'waiting'
      and "receivedAt" < now() - case when tries = 0 then interval '10 minutes' else interval '73 hours' end`;

/** Each fact that moves money has its journal, of its amount. */
const examineCauses = (from: Db | Tx) => from.$queryRaw<Row[]>`
  with booked as (
    select j.cause, sum(e."amountFen") filter (where e.account in ('bank', 'card', 'alipay', 'wechat_pay')) as fen
    from "Journal" j join "LedgerEntry" e on e."journalId" = j.id group by 1
  )
  select 'M1' as code, 'a confirmed transfer is booked once, of its amount' as rule, count(*) as broken
    from "Transfer" t left join booked b on b.cause = 'transfer:' || t.id
    where coalesce(b.fen, 0) <> t."confirmedFen"
  union all
  select 'M2', 'a reversed transfer is taken back whole, and only then', count(*)
    from "Transfer" t left join booked b on b.cause = 'transfer:' || t.id || ':reversed'
    where coalesce(b.fen, 0) <> case when t."reversedAt" is null then 0 else -t."confirmedFen" end
  union all
  select 'M3', 'a payment at the provider is booked once, of its amount, when it is paid', count(*)
    from "OnlinePayment" p left join booked b on b.cause = 'online:' || p.id
    where coalesce(b.fen, 0) <> case when p.status = 'paid' then p."amountFen" else 0 end
  union all
  select 'M4', 'a refund, whoever made it, is booked once, of its amount, and back when it failed', count(*)
    from (
      select 'bank-refund:' || id as cause, "amountFen" as fen, false as failed from "BankRefund"
      union all select 'online-refund:' || id, "amountFen", status = 'failed' from "OnlineRefund"
    ) r left join booked b on b.cause = r.cause
    left join booked f on f.cause = r.cause || ':failed'
    where coalesce(b.fen, 0) <> -r.fen or coalesce(f.fen, 0) <> case when r.failed then r.fen else 0 end
  union all
  select 'M5', 'a lost dispute is booked once, of its amount, and no other is', count(*)
    from "Dispute" d left join booked b on b.cause = 'dispute:' || d.id
    where coalesce(b.fen, 0) <> case when d.status = 'lost' then -d."amountFen" else 0 end
  union all
  select 'M6', 'what the provider kept is booked once, of its amount', count(*)
    from "OnlinePayment" p left join booked b on b.cause = 'online:' || p.id || ':fee'
    where coalesce(b.fen, 0) <> -coalesce(p."feeFen", 0)
  union all
  select 'M7', 'no money came or went but by a transfer, a payment, a refund or a dispute', count(*)
    from booked b where b.fen is not null
      and not exists (select 1 from "Transfer" t where b.cause in ('transfer:' || t.id, 'transfer:' || t.id || ':reversed'))
      and not exists (select 1 from "OnlinePayment" p where b.cause in ('online:' || p.id, 'online:' || p.id || ':fee'))
      and not exists (select 1 from "OnlineRefund" r where b.cause in ('online-refund:' || r.id, 'online-refund:' || r.id || ':failed'))
      and not exists (select 1 from "BankRefund" r where b.cause = 'bank-refund:' || r.id)
      and not exists (select 1 from "Dispute" d where b.cause in ('dispute:' || d.id, 'dispute:' || d.id || ':fee'))`;

/** Looks at everything that must hold whatever happened; every count is to be zero. Needs no actor: it tells no content. */
export async function examine(from: Db | Tx): Promise<Finding[]> {
  const rows = [
    ...(await examineGoods(from)),
    ...(await examineOrders(from)),
    ...(await examineBooks(from)),
    ...(await examineCauses(from)),
  ];
  return rows.map(({ code, rule, broken }) => ({ code, rule, broken: Number(broken) }));
}

/** A fingerprint of the journals written before a moment, up to a seq; the same rows give the same text. */
export async function bookPrint(from: Db | Tx, before: Date, upTo: bigint | null) {
  const [row] = await from.$queryRaw<{ seq: bigint; hash: string }[]>`
    with books as (
      select j.seq, concat_ws('|', j.seq, j.id, j.kind, j.cause, j."buyerCompanyId", j."sellerCompanyId", j."orderId",
        extract(epoch from j.at), j.note, j."actorId", e.id, e.account, e."amountFen", e."orderId", e."instalmentId") as text
      from "Journal" j join "LedgerEntry" e on e."journalId" = j.id
      where j.at < ${before} and (${upTo}::bigint is null or j.seq <= ${upTo}::bigint)
    )
    select coalesce(max(seq), 0)::bigint as seq, concat(count(*), '.', coalesce(bit_xor(hashtextextended(text, 1)), 0),
      '.', coalesce(bit_xor(hashtextextended(text, 2)), 0)) as hash from books`;
  return row ?? { seq: 0n, hash: "" };
}
