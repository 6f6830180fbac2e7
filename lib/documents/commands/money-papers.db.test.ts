import { describe, expect, test } from "vitest";
import { issueForEvent } from "@/lib/documents/commands/issue-for-event";
import { reissueDocument } from "@/lib/documents/commands/reissue-document";
import { findByToken, findDocument, listOrderDocuments } from "@/lib/documents/queries/documents";
import { formatMoney } from "@/lib/i18n/format";
import type { Actor } from "@/lib/identity/actor";
import {
  answerCancellation,
  requestCancellation,
} from "@/lib/orders/commands/request-cancellation";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { receiveMoney } from "@/lib/payments/commands/receive-money";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { later, now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { makeCheaper } from "@/lib/testing/adjustments";
import { systemActor } from "@/lib/testing/factories";
import { codeOf } from "@/lib/testing/outcome";
import { announce, answer, createUnpaidOrder } from "@/lib/testing/payments";

const happened = (type: string, subjectId: string, data = {}) =>
  db.event.create({ data: { id: newId(), type, subjectId, data, at: now() } });

/** As the worker does, oldest first. */
async function work(...types: string[]) {
  const events = await db.event.findMany({
    where: { type: { in: types } },
    orderBy: { id: "asc" },
  });
  for (const { id } of events) await issueForEvent(systemActor(), id);
}

async function pay(world: Awaited<ReturnType<typeof createUnpaidOrder>>) {
  const { buyer, seller, deposit } = world;
  const transferId = await announce(buyer, deposit.id, deposit.amountFen);
  await confirmTransfer(seller, answer(transferId));
  return transferId;
}

/** The order's documents of a kind, as they are printed. */
async function papers(actor: Actor, orderId: string, kind: string) {
  const rows = await listOrderDocuments(actor, orderId);
  const found = await Promise.all(
    rows.filter((row) => row.kind === kind).map(({ id }) => findDocument(actor, id)),
  );
  return found.flatMap((document) => document ?? []);
}

type Paper = Awaited<ReturnType<typeof papers>>[number];
const printedAs = (paper: Paper | undefined, term: string) =>
  paper?.content.terms.find((fact) => fact.term.own === term || fact.term.zh === term)?.value;

describe("an order that costs less", () => {
  test("has a credit note that claims no money which never came", async () => {
    const { buyer, seller, order } = await createUnpaidOrder();
    await makeCheaper(seller, order.id, 5_000n);
    await work("order.adjusted");
    const [note, ...others] = await papers(buyer, order.id, "credit_note");
    expect(others).toEqual([]);
    expect(note?.content.totalFen).toBe("5000");
    expect(printedAs(note, "订单减少金额")).toBe(formatMoney(note?.locale ?? "ru", 5_000n));
    expect(printedAs(note, "其中计入买方余额")).toBeUndefined();
    expect(note?.content.notes).toEqual([]);
    expect(printedAs(note, "调整后订单总额")).toBe(
      formatMoney(note?.locale ?? "ru", order.totalFen - 5_000n),
    );
  });

  test("names what of it became the buyer's credit", async () => {
    const world = await createUnpaidOrder();
    const { buyer, seller, order, deposit } = world;
    await pay(world);
    await makeCheaper(seller, order.id, order.totalFen - deposit.amountFen + 700n);
    await work("order.adjusted");
    const [note] = await papers(buyer, order.id, "credit_note");
    expect(printedAs(note, "其中计入买方余额")).toBe(formatMoney(note?.locale ?? "ru", 700n));
  });

  test("has one credit note for being cancelled, which names the fee, and no proforma of that", async () => {
    const world = await createUnpaidOrder("in_production");
    const { buyer, seller, order, balance } = world;
    await happened("order.confirmed", order.id);
    await pay(world);
    const rest = await announce(buyer, balance.id, balance.amountFen);
    await confirmTransfer(seller, answer(rest));
    const { version } = await db.order.findUniqueOrThrow({ where: { id: order.id } });
    const asked = { orderId: order.id, version, reason: "other" as const, note: "no room" };
    await requestCancellation(buyer, asked);
    const { id: cancellationId, feeFen } = await db.cancellation.findFirstOrThrow();
    await answerCancellation(seller, { cancellationId, answer: "accept", note: "" });
    await work("order.confirmed", "order.adjusted");
    const notes = await papers(buyer, order.id, "credit_note");
    expect(notes.map(({ content }) => content.totalFen)).toEqual([String(order.totalFen - feeFen)]);
    const money = (fen: bigint) => formatMoney(notes[0]?.locale ?? "ru", fen);
    expect(printedAs(notes[0], "取消费（已扣除）")).toBe(money(feeFen));
    expect(printedAs(notes[0], "其中计入买方余额")).toBe(money(order.totalFen - feeFen));
    expect(printedAs(notes[0], "调整后订单总额")).toBe(money(feeFen));
    expect(await papers(buyer, order.id, "proforma")).toHaveLength(1);
  });

  test("has its proforma anew, as the next version with the reason, and the contract as agreed", async () => {
    const { buyer, seller, order } = await createUnpaidOrder();
    await happened("order.confirmed", order.id);
    await work("order.confirmed");
    await makeCheaper(seller, order.id, 5_000n);
    await work("order.confirmed", "order.adjusted");
    await work("order.adjusted");
    const [first, second, ...others] = await papers(buyer, order.id, "proforma");
    expect(others).toEqual([]);
    expect(second?.content).toMatchObject({
      number: first?.content.number,
      version: 2,
      totalFen: String(order.totalFen - 5_000n),
    });
    expect(second?.content.facts.map(({ value }) => value)).toContain("scratched boxes");
    const payment = second?.content.tables[1]?.totals[0]?.at(-1);
    expect(payment).toBe(formatMoney(second?.locale ?? "ru", order.totalFen - 5_000n));
    const [contract] = await papers(buyer, order.id, "contract");
    expect(contract?.content.totalFen).toBe(String(order.totalFen));
  });
});

test("an order that costs more has no credit note", async () => {
  const { buyer, order } = await createUnpaidOrder();
  const data = { kind: "extra_fee", amountFen: "500", note: "pallets" };
  await happened("order.adjusted", order.id, data);
  await work("order.adjusted");
  expect(await papers(buyer, order.id, "credit_note")).toEqual([]);
});

describe("a receipt", () => {
  test("says what the order cost and had when the money was booked, whatever came later", async () => {
    const world = await createUnpaidOrder();
    const { buyer, seller, order, deposit, balance } = world;
    await makeCheaper(seller, order.id, 5_000n);
    await pay(world);
    await makeCheaper(seller, order.id, 900n);
    const second = await announce(buyer, balance.id, 10_000n);
    await confirmTransfer(seller, answer(second));
    await work("payment.confirmed");
    const [receipt] = await papers(buyer, order.id, "receipt");
    const money = (fen: bigint) => formatMoney(receipt?.locale ?? "ru", fen);
    expect(printedAs(receipt, "订单总额")).toBe(money(order.totalFen));
    expect(printedAs(receipt, "调整后订单总额")).toBe(money(order.totalFen - 5_000n));
    expect(printedAs(receipt, "订单累计已收")).toBe(money(deposit.amountFen));
    expect(printedAs(receipt, "尚欠")).toBe(money(order.totalFen - 5_000n - deposit.amountFen));
  });

  test("of a confirmation that is taken back is replaced by one of nothing, and not issued again", async () => {
    const world = await createUnpaidOrder();
    const { buyer, seller, order, deposit } = world;
    const transferId = await pay(world);
    await work("payment.confirmed");
    const [row] = await listOrderDocuments(seller, order.id);
    await reverseTransfer(seller, { transferId, reason: "another buyer's money" });
    const again = { documentId: row?.id ?? "", reason: "lost" };
    expect(await codeOf(reissueDocument(seller, again))).toBe("receiptReversed");
    await work("payment.reversed");
    await work("payment.reversed", "payment.confirmed");
    const [, withdrawn, ...others] = await papers(buyer, order.id, "receipt");
    expect(others).toEqual([]);
    expect(withdrawn?.content).toMatchObject({ version: 2, totalFen: "0" });
    const facts = withdrawn?.content.facts.map(({ value }) => value);
    expect(facts).toContain("another buyer's money");
    expect(printedAs(withdrawn, "此前确认、现已撤回")).toBe(
      formatMoney(withdrawn?.locale ?? "ru", deposit.amountFen),
    );
    const first = await db.document.findUniqueOrThrow({ where: { id: row?.id ?? "" } });
    expect((await findByToken(first.token))?.replacedBy).toBe(2);
    const [, last] = await listOrderDocuments(seller, order.id);
    const reissue = { documentId: last?.id ?? "", reason: "lost" };
    expect(await codeOf(reissueDocument(seller, reissue))).toBe("receiptReversed");
  });

  test("is not issued where the confirmation was taken back before the worker came", async () => {
    const world = await createUnpaidOrder();
    const transferId = await pay(world);
    await reverseTransfer(world.seller, { transferId, reason: "another buyer's money" });
    await work("payment.confirmed", "payment.reversed");
    expect(await papers(world.buyer, world.order.id, "receipt")).toEqual([]);
  });

  test("is given for money that came online, and a credit note when it goes back", async () => {
    const { buyer, seller, order, deposit } = await createUnpaidOrder();
    const pair = { buyerCompanyId: buyer.companyId, sellerCompanyId: seller.companyId };
    const { amountFen, id: instalmentId } = deposit;
    const id = newId();
    await db.onlinePayment.create({
      data: {
        id,
        ...pair,
        instalmentId,
        key: newId(),
        way: "alipay",
        amountFen,
        status: "paid",
        locale: "ru",
        openedById: buyer.userId,
        expiresAt: later(now(), 60_000),
      },
    });
    await transaction((tx) =>
      receiveMoney(tx, systemActor(), {
        ...pair,
        till: "alipay",
        fen: amountFen,
        wishes: [{ instalmentId, fen: amountFen }],
        cause: `online:${id}`,
      }),
    );
    const data = { paymentId: id, kind: "deposit", way: "alipay", amountFen: String(amountFen) };
    await happened("payment.onlinePaid", order.id, data);
    await happened("payment.onlineRefunded", order.id, {
      ...data,
      amountFen: "300",
      note: "sorry",
    });
    await work("payment.onlinePaid", "payment.onlineRefunded");
    const [receipt] = await papers(buyer, order.id, "receipt");
    expect(receipt?.content.totalFen).toBe(String(amountFen));
    expect(printedAs(receipt, "付款方式")).toMatchObject({ zh: "支付宝" });
    const [note] = await papers(buyer, order.id, "credit_note");
    expect(note?.content.totalFen).toBe("300");
    expect(note?.content.notes[0]?.zh).toBe("该金额已退还买方。");
  });
});
