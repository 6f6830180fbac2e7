import { describe, expect, test } from "vitest";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { creditOf } from "@/lib/ledger/queries/balances";
import { fenToDecimal } from "@/lib/money/model";
import type { OrderStatus } from "@/lib/orders/model/status";
import { bookUnannounced } from "@/lib/payments/commands/book-unannounced";
import { confirmMatch, confirmMatches } from "@/lib/payments/commands/confirm-match";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { importStatement } from "@/lib/payments/commands/import-statement";
import { mapStatement } from "@/lib/payments/commands/map-statement";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { skipLine } from "@/lib/payments/commands/skip-line";
import { instalmentReference } from "@/lib/payments/model/reference";
import { findStatement, listLines, listStatements } from "@/lib/payments/queries/bank-statements";
import { findMatches } from "@/lib/payments/queries/matches";
import { db, transaction } from "@/lib/platform/db";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";
import { announce, answer, confirmedFen, createUnpaidOrder } from "@/lib/testing/payments";
import { type Incoming, layoutFile, layouts, statementFile } from "@/lib/testing/statements";

/** An unpaid order whose parts carry references as placing writes them. */
async function createNamedOrder(status: OrderStatus = "confirmed") {
  const made = await createUnpaidOrder(status);
  const name = async (id: string, part: number) => {
    const reference = instalmentReference(made.order.number, part);
    await db.instalment.update({ where: { id }, data: { reference } });
    return reference;
  };
  const references = [await name(made.deposit.id, 1), await name(made.balance.id, 2)] as const;
  return { ...made, references };
}

const DAY = "2026-11-20";
const incoming = (fen: bigint, note: string, payer = "Bazar Trade"): Incoming => [
  DAY,
  fenToDecimal(fen),
  payer,
  note,
];

const bring = (seller: Actor, lines: readonly Incoming[]) =>
  importStatement(seller, { file: statementFile(lines) });

const linesOf = (seller: SellerActor) =>
  db.bankStatementLine.findMany({
    where: { sellerCompanyId: seller.companyId },
    orderBy: { id: "asc" },
  });

async function bringOne(seller: SellerActor & Actor, line: Incoming) {
  await bring(seller, [line]);
  const [found] = (await linesOf(seller)).slice(-1);
  if (!found) throw new Error("a line was brought");
  return found.id;
}

/** How many wait for a lock of the application's own. */
async function waiting() {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
  return Number(row?.count);
}

const transferOf = (id: string) => db.transfer.findUniqueOrThrow({ where: { id } });

describe("a statement", { timeout: 60_000 }, () => {
  test("is one however often it is sent, and an overlapping one adds only what is new", async () => {
    const seller = await createSeller();
    const [one, two, three] = [incoming(100n, "a"), incoming(200n, "b"), incoming(300n, "c")];
    const first = await bring(seller, [one, two]);
    expect(await bring(seller, [one, two])).toEqual({ ...first, isKnown: true });
    const next = await bring(seller, [two, three]);
    expect(next.isKnown).toBe(false);
    expect((await linesOf(seller)).map(({ amountFen }) => amountFen)).toEqual([100n, 200n, 300n]);
    const statement = await findStatement(seller, next.statementId);
    expect(statement?.report).toMatchObject({ known: 1, outgoing: 1, other: 1, unread: [] });
    expect(statement?.counts).toEqual({ open: 1, matched: 0, skipped: 0 });
  });

  test("sent four times at once is one", async () => {
    const seller = await createSeller();
    const sent = Array.from({ length: 4 }, () => bring(seller, [incoming(100n, "a")]));
    expect(new Set((await Promise.all(sent)).map(({ statementId }) => statementId)).size).toBe(1);
    expect(await linesOf(seller)).toHaveLength(1);
  });

  test("in another layout brings nothing new, and what is truly twice stays two", async () => {
    const seller = await createSeller();
    const lines = [
      incoming(100_000n, `PI ${instalmentReference("KV-7F3K-92QX", 1)}`, "TOO Altyn Sauda"),
      incoming(200_000n, "brushes", "Bazar Trade LLP"),
      incoming(200_000n, "brushes", "Bazar Trade LLP"),
      incoming(200_000n, "brushes", "Third Company"),
    ];
    const known: unknown[] = [];
    for (const layout of layouts) {
      const file = await layoutFile(layout, lines);
      const { statementId } = await importStatement(seller, { file });
      known.push((await findStatement(seller, statementId))?.report.known);
      expect([layout.name, (await linesOf(seller)).length]).toEqual([layout.name, 4]);
    }
    expect(known).toEqual([0, 4, 4, 4, 4, 4]);
  });

  test("of two layouts sent at once is brought by one of them", async () => {
    const seller = await createSeller();
    const files = await Promise.all(
      layouts.slice(0, 4).map((layout) => layoutFile(layout, [incoming(100n, "a", "Bazar")])),
    );
    const key = `statement:${seller.companyId}`;
    const sent = await transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
      const all = Promise.all(files.map((file) => importStatement(seller, { file })));
      await expect.poll(waiting, { timeout: 20_000 }).toBe(files.length);
      return { all };
    }, 30_000);
    await sent.all;
    expect(await linesOf(seller)).toHaveLength(1);
  });

  test("is its seller's alone", async () => {
    const [seller, other] = [await createSeller(), await createSeller()];
    const { statementId } = await bring(seller, [incoming(100n, "a")]);
    expect(await findStatement(other, statementId)).toBeNull();
    expect((await listStatements(other, {})).rows).toEqual([]);
    const asked = { statementId, state: "open", key: {} } as const;
    expect((await listLines(other, asked)).rows).toEqual([]);
    expect((await listLines(seller, asked)).rows).toHaveLength(1);
    expect(await codeOf(bring(await createBuyer(), []))).toBe("forbidden");
    const columns = { date: 0, amount: 4, direction: null, payer: 1, currency: null, notes: [] };
    expect(await codeOf(mapStatement(other, { statementId, ...columns }))).toBe("notFound");
  });

  test("is read as the seller says, and the next one like it the same way", async () => {
    const seller = await createSeller();
    const { statementId } = await bring(seller, [incoming(100n, "words")]);
    const columns = { date: 0, amount: 4, direction: null, payer: 6, currency: null, notes: [1] };
    await mapStatement(seller, { statementId, ...columns });
    expect(await linesOf(seller)).toMatchObject([{ payer: "汇入", note: "Bazar Trade" }]);
    await bring(seller, [incoming(200n, "words")]);
    expect((await linesOf(seller))[1]).toMatchObject({ payer: "汇入", note: "Bazar Trade" });
    expect(await codeOf(mapStatement(seller, { statementId, ...columns, date: 99 }))).toBe(
      "invalidValue",
    );
  });
});

describe("a match", { timeout: 60_000 }, () => {
  test("that is certain is confirmed with all others, and what is not stays", async () => {
    const { buyer, seller, deposit, balance, references } = await createNamedOrder();
    const first = await announce(buyer, deposit.id, deposit.amountFen);
    await announce(buyer, balance.id, balance.amountFen);
    await bring(seller, [
      incoming(deposit.amountFen, `PI ${references[0].toLowerCase()}`),
      incoming(balance.amountFen, "", "BAZAR TRADE LLP"),
      incoming(7n, "子"),
    ]);
    const ids = (await linesOf(seller)).map(({ id }) => id);
    const { proposals } = await findMatches(seller);
    expect(ids.map((id) => proposals.get(id)?.sureness)).toEqual(["certain", "likely", undefined]);
    const report = await confirmMatches(seller, { lineIds: ids });
    expect(report).toMatchObject({
      done: 1,
      refused: [{ code: "matchUnsure" }, { code: "matchUnsure" }],
    });
    expect((await transferOf(first)).status).toBe("confirmed");
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    expect(await confirmedFen(balance.id)).toBe(0n);
  });

  test("of less than announced is a part, with the bank's sum as the reason", async () => {
    const { buyer, seller, deposit } = await createNamedOrder();
    const transferId = await announce(buyer, deposit.id, deposit.amountFen);
    const booked = deposit.amountFen - 1_500n;
    const lineId = await bringOne(seller, incoming(booked, "less"));
    await confirmMatch(seller, { lineId, transferId });
    expect(await transferOf(transferId)).toMatchObject({
      status: "partly_confirmed",
      confirmedFen: booked,
      reason: `bank: ${fenToDecimal(booked)}`,
    });
    expect(await confirmedFen(deposit.id)).toBe(booked);
  });

  test("of more than announced is whole, and what no order needs is credit", async () => {
    const { buyer, seller, deposit, balance } = await createNamedOrder();
    const transferId = await announce(buyer, deposit.id, deposit.amountFen);
    const booked = deposit.amountFen + balance.amountFen + 4_200n;
    const lineId = await bringOne(seller, incoming(booked, "more"));
    await confirmMatch(seller, { lineId, transferId });
    expect(await transferOf(transferId)).toMatchObject({
      status: "confirmed",
      confirmedFen: booked,
    });
    expect(await confirmedFen(balance.id)).toBe(balance.amountFen);
    const pair = { buyerCompanyId: buyer.companyId, sellerCompanyId: seller.companyId };
    expect(await creditOf(db, pair)).toBe(4_200n);
  });

  test("twice, or in twenty tabs at once, counts once", async () => {
    const { buyer, seller, deposit } = await createNamedOrder();
    const [one, two] = [
      await announce(buyer, deposit.id, 500n),
      await announce(buyer, deposit.id, 500n),
    ];
    const lineId = await bringOne(seller, incoming(500n, "once"));
    const codes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        codeOf(confirmMatch(seller, { lineId, transferId: index % 2 ? one : two })),
      ),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["done", "lineTaken", "transferDecided"]));
    expect(await confirmedFen(deposit.id)).toBe(500n);
  });

  test("of a line or a transfer of somebody else's does not exist", async () => {
    const mine = await createNamedOrder();
    const other = await createNamedOrder();
    const transferId = await announce(mine.buyer, mine.deposit.id, 500n);
    const otherTransfer = await announce(other.buyer, other.deposit.id, 500n);
    const lineId = await bringOne(mine.seller, incoming(500n, "mine"));
    const tries = [
      confirmMatch(other.seller, { lineId, transferId: otherTransfer }),
      confirmMatch(other.seller, { lineId, transferId }),
      confirmMatch(mine.seller, { lineId, transferId: otherTransfer }),
      confirmMatch(mine.buyer, { lineId, transferId }),
      skipLine(other.seller, { lineId, step: "skip" }),
      bookUnannounced(other.seller, { lineId, instalmentIds: [mine.deposit.id] }),
      bookUnannounced(mine.seller, { lineId, instalmentIds: [other.deposit.id] }),
    ];
    expect(new Set(await Promise.all(tries.map(codeOf)))).toEqual(new Set(["notFound"]));
    expect((await transferOf(transferId)).status).toBe("claimed");
    expect((await findMatches(other.seller)).proposals.size).toBe(0);
  });

  test("taken back frees the line for another one", async () => {
    const { buyer, seller, deposit } = await createNamedOrder();
    const lineId = await bringOne(seller, incoming(500n, "again"));
    const transferId = await announce(buyer, deposit.id, 500n);
    await confirmMatch(seller, { lineId, transferId });
    await reverseTransfer(seller, { transferId, reason: "wrong line" });
    const next = await announce(buyer, deposit.id, 500n);
    await confirmMatch(seller, { lineId, transferId: next });
    expect(await confirmedFen(deposit.id)).toBe(500n);
  });

  test("is refused for a line that was put aside, until it is taken up again", async () => {
    const { buyer, seller, deposit } = await createNamedOrder();
    const transferId = await announce(buyer, deposit.id, 500n);
    const lineId = await bringOne(seller, incoming(500n, "aside"));
    await skipLine(seller, { lineId, step: "skip" });
    expect((await findMatches(seller)).proposals.size).toBe(0);
    expect(await codeOf(confirmMatch(seller, { lineId, transferId }))).toBe("lineTaken");
    await skipLine(seller, { lineId, step: "keep" });
    await confirmMatch(seller, { lineId, transferId });
    expect(await codeOf(skipLine(seller, { lineId, step: "skip" }))).toBe("lineTaken");
  });

  test("of a transfer that was answered by hand is refused, and the line stays open", async () => {
    const { buyer, seller, deposit } = await createNamedOrder();
    const transferId = await announce(buyer, deposit.id, 500n);
    const lineId = await bringOne(seller, incoming(500n, "late"));
    await confirmTransfer(seller, answer(transferId));
    expect(await codeOf(confirmMatch(seller, { lineId, transferId }))).toBe("transferDecided");
    expect((await linesOf(seller))[0]?.transferId).toBeNull();
  });
});

describe("money that nobody announced", { timeout: 60_000 }, () => {
  test("is booked once for the part that its words name", async () => {
    const { seller, deposit, balance, references } = await createNamedOrder();
    const lineId = await bringOne(seller, incoming(deposit.amountFen, references[0], "Third Co"));
    const { named } = await findMatches(seller);
    expect(named.get(lineId)).toMatchObject([{ instalmentId: deposit.id }]);
    const book = (id: string) => codeOf(bookUnannounced(seller, { lineId, instalmentIds: [id] }));
    expect(await book(balance.id)).toBe("matchUnsure");
    const codes = await Promise.all([book(deposit.id), book(deposit.id), book(deposit.id)]);
    expect(codes.toSorted()).toEqual(["done", "lineTaken", "lineTaken"]);
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    const [line] = await linesOf(seller);
    expect(await transferOf(line?.transferId ?? "")).toMatchObject({
      status: "confirmed",
      payer: "Third Co",
      amountFen: deposit.amountFen,
    });
    expect(await db.transfer.count()).toBe(1);
  });

  test("is not booked for an order that was not accepted", async () => {
    const { seller, deposit, references } = await createNamedOrder("placed");
    const lineId = await bringOne(seller, incoming(500n, references[0]));
    expect((await findMatches(seller)).named.size).toBe(0);
    expect(await codeOf(bookUnannounced(seller, { lineId, instalmentIds: [deposit.id] }))).toBe(
      "orderMoved",
    );
  });
});
