import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { statementsVisibleTo } from "@/lib/payments/policy";
import { statementMapping, statementReport } from "@/lib/payments/schema/bank-statement";
import { db } from "@/lib/platform/db";
import {
  isId,
  PAGE_SIZE,
  type Page,
  type PageKey,
  pageOrder,
  pageWhere,
  toPage,
} from "@/lib/platform/page";
import type { Prisma } from "@/prisma/generated/client";

export const lineStates = ["open", "matched", "skipped"] as const;
export type LineState = (typeof lineStates)[number];

const whereOf = {
  open: { transferId: null, skippedAt: null },
  matched: { transferId: { not: null } },
  skipped: { transferId: null, skippedAt: { not: null } },
} satisfies Record<LineState, Prisma.BankStatementLineWhereInput>;

type Row = Prisma.BankStatementGetPayload<object>;

const toView = ({ id, fileName, createdAt, mapping, report }: Row) => ({
  id,
  fileName,
  createdAt,
  mapping: statementMapping.parse(mapping),
  report: statementReport.parse(report),
});

/** How many lines of some statements are in which state. */
async function countLines(ids: readonly string[]) {
  const groups = await Promise.all(
    lineStates.map((state) =>
      db.bankStatementLine.groupBy({
        by: ["statementId"],
        where: { AND: [{ statementId: { in: [...ids] } }, whereOf[state]] },
        _count: true,
      }),
    ),
  );
  const of = (id: string, at: number) =>
    groups[at]?.find(({ statementId }) => statementId === id)?._count ?? 0;
  return (id: string) => ({ open: of(id, 0), matched: of(id, 1), skipped: of(id, 2) });
}

export type StatementView = ReturnType<typeof toView> & { counts: Record<LineState, number> };

/** From the newest. */
export async function listStatements(actor: Actor, key: PageKey): Promise<Page<StatementView>> {
  const found = await db.bankStatement.findMany({
    where: { AND: [pageWhere(key), statementsVisibleTo(actor)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
  });
  const countsOf = await countLines(found.map(({ id }) => id));
  return toPage(
    found.map((row) => ({ ...toView(row), counts: countsOf(row.id) })),
    key,
  );
}

/** Null for what is not the actor's. */
export async function findStatement(actor: Actor, id: string): Promise<StatementView | null> {
  if (!isId(id)) return null;
  const row = await db.bankStatement.findFirst({
    where: { AND: [{ id }, statementsVisibleTo(actor)] },
  });
  if (!row) return null;
  const countsOf = await countLines([id]);
  return { ...toView(row), counts: countsOf(id) };
}

const withTransfer = {
  transfer: {
    include: {
      shares: {
        orderBy: { position: "asc" },
        take: 1,
        include: {
          instalment: {
            include: { order: { select: { number: true, buyer: { select: { name: true } } } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.BankStatementLineInclude;

const toLine = ({
  transfer,
  ...line
}: Prisma.BankStatementLineGetPayload<{ include: typeof withTransfer }>) => {
  const { id, position, bookedOn, amountFen, payer, note, skippedAt } = line;
  const part = transfer?.shares[0]?.instalment;
  const matched = part && {
    orderNumber: part.order.number,
    buyerName: part.order.buyer.name,
    kind: part.kind,
  };
  return { id, position, bookedOn, amountFen, payer, note, isSkipped: skippedAt !== null, matched };
};

export type LineView = ReturnType<typeof toLine>;

/** Lines of one statement in one state, from the newest day. */
export async function listLines(
  actor: Actor,
  { statementId, state, key }: { statementId: string; state: LineState; key: PageKey },
): Promise<Page<LineView>> {
  const found = await db.bankStatementLine.findMany({
    where: { AND: [{ statementId }, whereOf[state], pageWhere(key), statementsVisibleTo(actor)] },
    orderBy: pageOrder(key),
    take: PAGE_SIZE + 1,
    include: withTransfer,
  });
  return toPage(found.map(toLine), key);
}

/** The ids alone, of all that are open in one statement. */
export const listOpenLineIds = async (actor: Actor, statementId: string) =>
  (
    await db.bankStatementLine.findMany({
      where: { AND: [{ statementId }, whereOf.open, statementsVisibleTo(actor)] },
      orderBy: { id: "desc" },
      select: { id: true },
    })
  ).map(({ id }) => id);
