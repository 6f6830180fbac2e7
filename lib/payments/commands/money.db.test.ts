import { describe, expect, test } from "vitest";
import { creditOf } from "@/lib/ledger/queries/balances";
import { answerAdjustment, proposeAdjustment } from "@/lib/orders/commands/propose-adjustment";
import { giveUpOrder } from "@/lib/orders/commands/request-cancellation";
import { findOrder } from "@/lib/orders/queries/order";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { grantCredit } from "@/lib/payments/commands/grant-credit";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { spendCredit } from "@/lib/payments/commands/spend-credit";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf } from "@/lib/testing/outcome";
import {
  announce,
  announcement,
  answer,
  confirmedFen,
  createPaidDeposit,
  createUnpaidOrder,
} from "@/lib/testing/payments";

const today = () => now().toISOString().slice(0, 10);

const change = (orderId: string, amount: bigint, favours: "buyer" | "seller" = "buyer") => ({
  orderId,
  key: newId(),
  kind: "price_correction" as const,
  favours,
  amount,
  reason: "agreed by phone",
});

describe("one transfer for several orders of one seller", () => {
  test("fills what it was sent for, and what is left is credit", async () => {
    const { buyer, seller, deposit } = await createUnpaidOrder();
    const second = await createOrder({ buyer, seller, status: "confirmed", paid: "nothing" });
    const other = await db.instalment.findFirstOrThrow({
      where: { orderId: second.id, kind: "deposit" },
    });
    const sum = deposit.amountFen + other.amountFen;
    const { transferId } = await announceTransfer(buyer, {
      ...announcement(deposit.id, sum),
      for: [deposit.id, other.id],
    });
    await confirmTransfer(seller, answer(transferId));
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
    expect(await confirmedFen(other.id)).toBe(other.amountFen);
    expect(await creditOf(db, second)).toBe(0n);
  });

  test("is refused for orders of two sellers, and for another company's order", async () => {
    const { buyer, deposit } = await createUnpaidOrder();
    const elsewhere = await createOrder({
      buyer,
      seller: await createSeller(),
      status: "confirmed",
      paid: "nothing",
    });
    const foreign = await db.instalment.findFirstOrThrow({ where: { orderId: elsewhere.id } });
    const both = { ...announcement(deposit.id, 100n), for: [deposit.id, foreign.id] };
    expect(await codeOf(announceTransfer(buyer, both))).toBe("oneSeller");
    const stranger = await createBuyer();
    expect(await codeOf(announceTransfer(stranger, announcement(deposit.id, 100n)))).toBe(
      "notFound",
    );
    expect(await db.transfer.count()).toBe(0);
  });
});

describe("a confirmation that was a mistake", () => {
  test("is taken back once: the part is open again and the books show both", async () => {
    const { buyer, seller, order, deposit } = await createUnpaidOrder();
    const transferId = await announce(buyer, deposit.id, deposit.amountFen);
    const back = { transferId, reason: "another payer's money" };
    expect(await codeOf(reverseTransfer(seller, back))).toBe("transferOpen");
    await confirmTransfer(seller, answer(transferId));
    expect(await codeOf(reverseTransfer(buyer, back))).toBe("forbidden");
    expect(await codeOf(reverseTransfer(await createSeller(), back))).toBe("notFound");
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(reverseTransfer(seller, back))));
    expect(codes.sort()).toEqual(["done", "transferDecided", "transferDecided"]);
    expect(await confirmedFen(deposit.id)).toBe(0n);
    const kinds = await db.journal.findMany({
      where: { orderId: order.id },
      orderBy: { seq: "asc" },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["order_billed", "payment", "payment_reversed"]);
  });

  test("also takes what became credit, and is refused once that was sent back", async () => {
    const { buyer, seller, order, deposit, balance } = await createUnpaidOrder();
    const all = deposit.amountFen + balance.amountFen;
    const transferId = await announce(buyer, deposit.id, all + 700n);
    await confirmTransfer(seller, answer(transferId));
    await refundByBank(seller, {
      buyerCompanyId: order.buyerCompanyId,
      key: newId(),
      amount: 700n,
      reason: "sent too much",
      sentOn: today(),
    });
    expect(await codeOf(reverseTransfer(seller, { transferId, reason: "not ours" }))).toBe(
      "creditGone",
    );
    expect(await confirmedFen(deposit.id)).toBe(deposit.amountFen);
  });
});

describe("a change of price after confirmation", () => {
  test("in the buyer's favour counts at once, and money it frees is credit", async () => {
    const { seller, order, balance } = await createPaidDeposit();
    const twice = change(order.id, order.totalFen - 1_000n);
    await proposeAdjustment(seller, twice);
    await proposeAdjustment(seller, twice);
    expect(await db.adjustment.count()).toBe(1);
    const plan = await db.instalment.findMany({ where: { orderId: order.id } });
    expect(plan.map(({ adjustedFen }) => adjustedFen).reduce((a, b) => a + b)).toBe(
      1_000n - order.totalFen,
    );
    expect(await confirmedFen(balance.id)).toBe(0n);
    expect(await creditOf(db, order)).toBe((order.totalFen * 30n) / 100n - 1_000n);
    expect(await codeOf(proposeAdjustment(seller, change(order.id, 1_001n)))).toBe(
      "adjustmentTooLarge",
    );
  });

  test("against the buyer waits for the buyer's yes, given once", async () => {
    const { buyer, seller, order, balance } = await createPaidDeposit();
    await proposeAdjustment(seller, change(order.id, 5_000n, "seller"));
    const [adjustment] = (await findOrder(buyer, order.number))?.adjustments ?? [];
    if (!adjustment) throw new Error("the buyer sees no change");
    expect(adjustment).toMatchObject({ status: "proposed", amountFen: 5_000n });
    const yes = { adjustmentId: adjustment.id, answer: "accept" as const };
    expect(await codeOf(answerAdjustment(await createBuyer(), yes))).toBe("notFound");
    expect(await codeOf(answerAdjustment(seller, yes))).toBe("forbidden");
    const codes = await Promise.all([
      codeOf(answerAdjustment(buyer, yes)),
      codeOf(answerAdjustment(buyer, { ...yes, answer: "decline" })),
      codeOf(answerAdjustment(buyer, yes)),
    ]);
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    const isAccepted = codes[1] !== "done";
    const part = await db.instalment.findUniqueOrThrow({ where: { id: balance.id } });
    expect(part.adjustedFen).toBe(isAccepted ? 5_000n : 0n);
  });
});

describe("credit with a seller", () => {
  async function withCredit() {
    const world = await createUnpaidOrder();
    const gift = {
      buyerCompanyId: world.order.buyerCompanyId,
      key: newId(),
      amount: 10_000n,
      reason: "thanks for the photos",
    };
    await Promise.all([1, 2, 3].map(() => grantCredit(world.seller, gift)));
    return { ...world, gift };
  }

  test("is given once for one key, and only to a buyer the seller knows", async () => {
    const { seller, order, gift } = await withCredit();
    expect(await creditOf(db, order)).toBe(10_000n);
    const stranger = { ...gift, key: newId(), buyerCompanyId: (await createBuyer()).companyId };
    expect(await codeOf(grantCredit(seller, stranger))).toBe("notFound");
  });

  test("pays a part, never twice, never beyond itself or what is owed", async () => {
    const { buyer, order, deposit } = await withCredit();
    const spend = { instalmentId: deposit.id, key: newId(), amount: 6_000n };
    expect(await codeOf(spendCredit(await createBuyer(), spend))).toBe("notFound");
    await Promise.all([1, 2, 3].map(() => spendCredit(buyer, spend)));
    expect(await confirmedFen(deposit.id)).toBe(6_000n);
    const races = await Promise.all(
      [1, 2, 3].map(() => codeOf(spendCredit(buyer, { ...spend, key: newId(), amount: 3_000n }))),
    );
    expect(races.sort()).toEqual(["creditTooSmall", "creditTooSmall", "done"]);
    expect(await creditOf(db, order)).toBe(1_000n);
    const tooMuch = { ...spend, key: newId(), amount: deposit.amountFen };
    expect(await codeOf(spendCredit(buyer, tooMuch))).toBe("moreThanOwed");
  });

  test("refunds at the same time never exceed it", async () => {
    const { seller, order, gift } = await withCredit();
    const codes = await Promise.all(
      Array.from({ length: 8 }, () =>
        codeOf(refundByBank(seller, { ...gift, key: newId(), amount: 4_000n, sentOn: today() })),
      ),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(2);
    expect(await creditOf(db, order)).toBe(2_000n);
  });

  test("pays nothing of an order that is cancelled meanwhile", async () => {
    const { buyer, seller, order, deposit } = await withCredit();
    const [spent, ended] = await Promise.all([
      codeOf(spendCredit(buyer, { instalmentId: deposit.id, key: newId(), amount: 10_000n })),
      codeOf(giveUpOrder(seller, { orderId: order.id, version: 1, note: "sold out" })),
    ]);
    expect(ended).toBe("done");
    expect(["done", "orderMoved", "moreThanOwed"]).toContain(spent);
    expect(await creditOf(db, order)).toBe(10_000n);
  });
});

test("money announced for an order that its seller ends meanwhile becomes credit", async () => {
  const { buyer, seller, order, deposit } = await createUnpaidOrder();
  const transferId = await announce(buyer, deposit.id, deposit.amountFen);
  await giveUpOrder(seller, { orderId: order.id, version: 1, note: "no material" });
  await confirmTransfer(seller, answer(transferId));
  expect(await creditOf(db, order)).toBe(deposit.amountFen);
});

test("the books refuse a change, a removal and a sum that is not zero", async () => {
  const { order } = await createPaidDeposit();
  const journal = await db.journal.findFirstOrThrow({ where: { orderId: order.id } });
  await expect(
    db.journal.update({ where: { id: journal.id }, data: { note: "changed" } }),
  ).rejects.toThrow(/append-only/);
  await expect(db.ledgerEntry.deleteMany({ where: { journalId: journal.id } })).rejects.toThrow(
    /append-only/,
  );
  const { buyerCompanyId, sellerCompanyId } = order;
  await expect(
    db.ledgerEntry.create({
      data: {
        journalId: journal.id,
        buyerCompanyId,
        sellerCompanyId,
        account: "credit",
        amountFen: -1n,
      },
    }),
  ).rejects.toThrow(/does not balance/);
});
