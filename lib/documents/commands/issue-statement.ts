import "server-only";
import { issueDocument } from "@/lib/documents/commands/issue-document";
import { partyOf } from "@/lib/documents/commands/read-order";
import { numberYear } from "@/lib/documents/model/kind";
import { type AccountEntry, toStatement } from "@/lib/documents/model/statement";
import { canIssueStatements } from "@/lib/documents/policy";
import type { IssueStatementInput } from "@/lib/documents/schema";
import { isLocale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { ordersVisibleTo } from "@/lib/orders/policy";
import { now } from "@/lib/platform/clock";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

type Sides = { readonly buyerCompanyId: string; readonly sellerCompanyId: string };

/** An order is owed once it is accepted, and no more when it ended without delivery. */
async function readAccount(tx: Tx, sides: Sides): Promise<AccountEntry[]> {
  const { buyerCompanyId, sellerCompanyId } = sides;
  const orders = await tx.order.findMany({
    where: {
      buyerCompanyId,
      sellerCompanyId,
      confirmedAt: { not: null },
      status: { notIn: ["declined", "expired", "cancelled"] },
    },
    select: { number: true, confirmedAt: true, totalFen: true },
  });
  const transfers = await tx.transfer.findMany({
    where: { buyerCompanyId, sellerCompanyId, confirmedFen: { gt: 0n } },
    include: { instalment: { select: { reference: true } } },
  });
  return [
    ...orders.map(({ number, confirmedAt, totalFen }) => ({
      at: confirmedAt ?? now(),
      name: number,
      kind: "order" as const,
      fen: totalFen,
    })),
    ...transfers.map(({ decidedAt, announcedAt, confirmedFen, instalment }) => ({
      at: decidedAt ?? announcedAt,
      name: instalment.reference,
      kind: "payment" as const,
      fen: confirmedFen,
    })),
  ];
}

/** Midnight of New Year in Yiwu. */
const newYear = (at: Date) => new Date(`${numberYear(at)}-01-01T00:00:00+08:00`);

/** This year's account between an order's two sides, by whichever asks. Errors: `notFound`, `forbidden`. */
export async function issueStatement(actor: Actor, { orderId }: IssueStatementInput) {
  return transaction(async (tx) => {
    const company = { include: { country: true } } as const;
    const order = await tx.order.findFirst({
      where: { AND: [{ id: orderId }, ordersVisibleTo(actor)] },
      include: { buyer: company, seller: company },
    });
    if (!order) throw new AppError("notFound");
    if (!canIssueStatements(actor)) throw new AppError("forbidden");
    const placer = await tx.user.findUnique({ where: { id: order.placedById } });
    const locale = isLocale(placer?.locale) ? placer.locale : "ru";
    const { buyerCompanyId, sellerCompanyId } = order;
    const issuedAt = now();
    const draft = toStatement({
      locale,
      seller: partyOf(order.seller),
      buyer: partyOf(order.buyer),
      from: newYear(issuedAt),
      to: issuedAt,
      entries: await readAccount(tx, { buyerCompanyId, sellerCompanyId }),
    });
    const parties = { orderId, buyerCompanyId, sellerCompanyId };
    return issueDocument(tx, actor, { parties, locale, draft, issuedAt, causeEventId: null });
  });
}
