import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Fen } from "@/lib/money/model";
import type { InstalmentKind } from "@/lib/orders/model/plan";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { likeness } from "@/lib/payments/model/slip";
import { transfersVisibleTo } from "@/lib/payments/policy";
import { findReversals, type ReversalView } from "@/lib/payments/queries/reversals";
import { db } from "@/lib/platform/db";
import {
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";

type TransferStatus = "claimed" | "confirmed" | "partly_confirmed" | "disputed" | "withdrawn";

export type TransferView = {
  id: string;
  kind: InstalmentKind;
  reference: string;
  amountFen: Fen;
  confirmedFen: Fen;
  status: TransferStatus;
  sentOn: Date;
  announcedAt: Date;
  payer: string;
  isThirdParty: boolean;
  slip: "picture" | "pdf" | null;
  reason: string | null;
  /** Taken back in the books after it was confirmed. */
  isReversed: boolean;
  /** Orders of the transfer beside the one it is shown at. */
  otherOrders: number;
  /** It looks like another announcement: the same slip, or the same reference and amount. */
  likeness: "slip" | "amount" | null;
  /** What taking it back would do; for the seller, of what was confirmed. */
  reversal: ReversalView | null;
};

export type BankAccount = {
  accountName?: string;
  bank?: string;
  swift?: string;
  cnaps?: string;
  account?: string;
};

export type PaymentsView = { transfers: TransferView[]; bank: BankAccount | null };

const slipOf = (key: string | null) => {
  if (key === null) return null;
  return key.endsWith(".pdf") ? ("pdf" as const) : ("picture" as const);
};

type Row = Omit<TransferView, "slip" | "likeness" | "reversal"> & {
  slipKey: string | null;
  hasTwin: boolean;
};
type JsonRow = Omit<Row, "amountFen" | "confirmedFen" | "sentOn" | "announcedAt"> & {
  amountFen: string;
  confirmedFen: string;
  sentOn: string;
  announcedAt: string;
};

const toRow = (row: JsonRow): Row => ({
  ...row,
  amountFen: BigInt(row.amountFen),
  confirmedFen: BigInt(row.confirmedFen),
  sentOn: new Date(row.sentOn),
  announcedAt: new Date(row.announcedAt),
});

/** The twin may belong to another order, of which the reader learns nothing but that it exists. */
function toViews(rows: Row[]) {
  return rows.map(({ slipKey, hasTwin, ...row }) => {
    const others = rows.filter(({ status }) => status !== "withdrawn");
    const alike = others
      .map((other) => likeness({ ...row, slipKey }, other))
      .find((found) => found !== null);
    return { ...row, slip: slipOf(slipKey), likeness: hasTwin ? "slip" : (alike ?? null) };
  });
}

async function withReversals<V extends { readonly id: string }>(actor: Actor, views: readonly V[]) {
  const reversals = await findReversals(
    actor,
    views.map(({ id }) => id),
  );
  return views.map((view) => ({ ...view, reversal: reversals.get(view.id) ?? null }));
}

/** The money side of one order: announced transfers, newest first, and where to send money. */
export async function findPayments(actor: Actor, number: string): Promise<PaymentsView | null> {
  const { buyerCompanyId = null, sellerCompanyId = null } = ordersVisibleTo(actor);
  const [row] = await db.$queryRaw<{ bank: BankAccount | null; transfers: JsonRow[] | null }[]>`
    select s."bankAccount" as bank,
      (select json_agg(json_build_object('id', t.id, 'kind', i.kind, 'reference', i.reference,
          'amountFen', t."amountFen"::text, 'confirmedFen', t."confirmedFen"::text, 'status', t.status,
          'sentOn', t."sentOn", 'announcedAt', t."announcedAt", 'payer', t.payer, 'isThirdParty', t."isThirdParty",
          'slipKey', t."slipKey", 'reason', t.reason, 'isReversed', t."reversedAt" is not null,
          'otherOrders', (select count(distinct n."orderId") from "TransferShare" m join "Instalment" n on n.id = m."instalmentId"
            where m."transferId" = t.id and n."orderId" <> o.id),
          'hasTwin', t."slipKey" is not null and exists (select 1 from "Transfer" x where x.id <> t.id
            and x."sellerCompanyId" = t."sellerCompanyId" and x."slipKey" = t."slipKey" and x.status <> 'withdrawn')
        ) order by t.id desc)
        from "Transfer" t join lateral (
          select n.kind, n.reference from "TransferShare" m join "Instalment" n on n.id = m."instalmentId"
          where m."transferId" = t.id and n."orderId" = o.id order by m.position limit 1
        ) i on true where t."buyerCompanyId" = o."buyerCompanyId" and t."sellerCompanyId" = o."sellerCompanyId") as transfers
    from "Order" o join "Company" s on s.id = o."sellerCompanyId"
    where o.number = ${number}
      and (${buyerCompanyId}::uuid is null or o."buyerCompanyId" = ${buyerCompanyId}::uuid)
      and (${sellerCompanyId}::uuid is null or o."sellerCompanyId" = ${sellerCompanyId}::uuid)`;
  if (!row) return null;
  const views = toViews((row.transfers ?? []).map(toRow));
  return { bank: row.bank, transfers: await withReversals(actor, views) };
}

export type ClaimRow = TransferView & { orderNumber: string; buyerName: string };

/** Over all orders of a seller, newest first: what waits for a word, or what was answered. */
export async function listTransfers(
  actor: Actor,
  filter: "open" | "answered",
  key: PageKey,
): Promise<Page<ClaimRow>> {
  const found = await db.transfer.findMany({
    where: {
      AND: [
        transfersVisibleTo(actor),
        filter === "open" ? { status: "claimed" } : { status: { not: "claimed" } },
        pageWhere(key),
      ],
    },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    include: {
      shares: {
        orderBy: { position: "asc" },
        include: {
          instalment: {
            include: { order: { select: { number: true, buyer: { select: { name: true } } } } },
          },
        },
      },
    },
  });
  const twins = await findTwins(found);
  const rows = found.flatMap(({ shares, reversedAt, ...transfer }) => {
    const [first] = shares;
    if (!first) return [];
    const { instalment } = first;
    const orders = new Set(shares.map((share) => share.instalment.orderId));
    const row = {
      ...transfer,
      kind: instalment.kind,
      reference: instalment.reference,
      isReversed: reversedAt !== null,
      otherOrders: orders.size - 1,
      hasTwin: false,
    };
    const alike = twins
      .flatMap((twin) =>
        twin.shares.map((share) =>
          likeness(row, { ...twin, reference: share.instalment.reference }),
        ),
      )
      .find((one) => one !== null);
    const { slipKey, hasTwin: _, ...view } = row;
    return {
      ...view,
      slip: slipOf(slipKey),
      likeness: alike ?? null,
      orderNumber: instalment.order.number,
      buyerName: instalment.order.buyer.name,
    };
  });
  const page = toPage(rows, key);
  return { ...page, rows: await withReversals(actor, page.rows) };
}

type Found = {
  sellerCompanyId: string;
  shares: { instalmentId: string }[];
  slipKey: string | null;
};

/** Within the sellers of the rows at hand, which the reader sees already. */
const findTwins = (found: readonly Found[]) =>
  db.transfer.findMany({
    where: {
      sellerCompanyId: { in: [...new Set(found.map(({ sellerCompanyId }) => sellerCompanyId))] },
      status: { not: "withdrawn" },
      OR: [
        { slipKey: { in: found.flatMap(({ slipKey }) => slipKey ?? []) } },
        {
          shares: {
            some: {
              instalmentId: {
                in: found.flatMap(({ shares }) => shares.map(({ instalmentId }) => instalmentId)),
              },
            },
          },
        },
      ],
    },
    select: {
      id: true,
      amountFen: true,
      slipKey: true,
      shares: { select: { instalment: { select: { reference: true } } } },
    },
  });

/** How many transfers wait for the seller's word. */
export const countClaims = (actor: Actor) =>
  actor.kind === "seller"
    ? db.transfer.count({ where: { AND: [transfersVisibleTo(actor), { status: "claimed" }] } })
    : Promise.resolve(0);
