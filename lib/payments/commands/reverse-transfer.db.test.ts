import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { lockCreditOf } from "@/lib/ledger/commands/hold-credit";
import { writeJournal } from "@/lib/ledger/commands/write-journal";
import { movedWithCredit } from "@/lib/ledger/model/journal";
import { creditOf } from "@/lib/ledger/queries/balances";
import { findOrder } from "@/lib/orders/queries/order";
import { applyMoney } from "@/lib/payments/commands/apply-money";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { findReversals } from "@/lib/payments/queries/reversals";
import { findPayments } from "@/lib/payments/queries/transfers";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { makeCheaper } from "@/lib/testing/adjustments";
import { createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf } from "@/lib/testing/outcome";
import { announce, answer, confirmedFen } from "@/lib/testing/payments";
import { createSurplus, pairOf, sendBack } from "@/lib/testing/surplus";

const reason = "another payer's money";

/** Until somebody stands at a lock of the books. */
async function untilWaiting() {
  const waits = () => db.$queryRaw<{ count: bigint }[]>`
    select count(*) from pg_locks where locktype = 'advisory' and not granted`;
  while ((await waits())[0]?.count === 0n) await setTimeout(10);
}

describe("a transfer whose surplus was spent", () => {
  test("is taken back whole: the newest spending first, and no more of it than is needed", async () => {
    const { buyer, seller, first, second, third, transferId, spend } = await createSurplus();
    await spend(second.deposit.id, 3_000n);
    await spend(third.deposit.id, 1_500n);
    const other = await announce(buyer, second.deposit.id, 700n);
    await confirmTransfer(seller, answer(other));
    const { transfers } = (await findPayments(seller, first.order.number)) ?? {};
    const told = transfers?.find(({ id }) => id === transferId)?.reversal;
    expect(new Map(told?.orders.map(({ number, fen }) => [number, fen]))).toEqual(
      new Map([
        [first.order.number, first.order.totalFen],
        [third.order.number, 1_500n],
        [second.order.number, 3_000n],
      ]),
    );
    await reverseTransfer(seller, { transferId, reason });
    expect(await confirmedFen(first.deposit.id)).toBe(0n);
    expect(await confirmedFen(second.deposit.id)).toBe(700n);
    expect(await confirmedFen(third.deposit.id)).toBe(0n);
    expect(await creditOf(db, first.order)).toBe(0n);
    const undone = await db.journal.findMany({
      where: { kind: "credit_unspent" },
      orderBy: { seq: "asc" },
    });
    expect(undone.map(({ orderId, note }) => [orderId, note])).toEqual([
      [third.order.id, reason],
      [second.order.id, reason],
    ]);
    expect(undone[0]?.cause).toMatch(
      new RegExp(`^spend:${third.deposit.id}:.*:undone:${transferId}$`),
    );
  });

  test("leaves older spending that other credit still covers", async () => {
    const { buyer, seller, first, second, third, transferId, spend } = await createSurplus();
    await spend(second.deposit.id, 2_000n);
    await confirmTransfer(seller, answer(await announce(buyer, first.deposit.id, 1_800n)));
    await spend(third.deposit.id, 4_000n);
    await reverseTransfer(seller, { transferId, reason });
    expect(await confirmedFen(second.deposit.id)).toBe(1_800n);
    expect(await confirmedFen(third.deposit.id)).toBe(0n);
    expect(await creditOf(db, first.order)).toBe(0n);
  });

  test("follows money that a change of price moved to another part", async () => {
    const { buyer, seller, second } = await createSurplus();
    const transferId = await announce(buyer, second.balance.id, 9_000n);
    await confirmTransfer(seller, answer(transferId));
    await makeCheaper(seller, second.order.id, second.order.totalFen - second.deposit.amountFen);
    expect(await confirmedFen(second.deposit.id)).toBe(9_000n);
    await reverseTransfer(seller, { transferId, reason });
    expect(await confirmedFen(second.deposit.id)).toBe(0n);
    expect(await creditOf(db, second.order)).toBe(5_000n);
  });

  test("cannot be taken back from an order that older money paid, when its own was sent back", async () => {
    const { buyer, seller, first, second, spend } = await createSurplus();
    await spend(second.deposit.id, 5_000n);
    const transferId = await announce(buyer, first.deposit.id, 2_500n);
    await confirmTransfer(seller, answer(transferId));
    await sendBack(seller, first, 2_500n);
    expect(await codeOf(reverseTransfer(seller, { transferId, reason }))).toBe("creditGone");
    expect(await confirmedFen(second.deposit.id)).toBe(5_000n);
  });

  test("and spent on an order confirmed at the same moment is refused, not undone unlocked", async () => {
    const { buyer, seller, first, transferId } = await createSurplus();
    const pair = await pairOf(first);
    let reversal: Promise<string> | undefined;
    const paidMeanwhile = await transaction(async (tx) => {
      await lockCreditOf(tx, pair);
      reversal = codeOf(reverseTransfer(seller, { transferId, reason }));
      await untilWaiting();
      const { id: orderId } = await createOrder({
        buyer,
        seller,
        status: "confirmed",
        paid: "nothing",
      });
      const part = await tx.instalment.findFirstOrThrow({ where: { orderId } });
      const applied = [{ orderId, instalmentId: part.id, fen: 4_000n }];
      const entries = movedWithCredit(applied);
      const cause = `spend:${part.id}:${newId()}`;
      await writeJournal(tx, buyer, { kind: "credit_spent", cause, ...pair, orderId, entries });
      await applyMoney(tx, buyer, applied);
      return part.id;
    });
    expect(await reversal).toBe("conflict");
    expect(await confirmedFen(paidMeanwhile)).toBe(4_000n);
    await reverseTransfer(seller, { transferId, reason });
    expect(await confirmedFen(paidMeanwhile)).toBe(0n);
  });

  test("is told to both sides where money lacks now, and to nobody else", async () => {
    const { buyer, seller, second, transferId, spend } = await createSurplus();
    await spend(second.deposit.id, 3_000n);
    expect((await findReversals(seller, [transferId])).size).toBe(1);
    for (const other of [buyer, await createSeller()])
      expect((await findReversals(other, [transferId])).size).toBe(0);
    await reverseTransfer(seller, { transferId, reason });
    for (const side of [buyer, seller]) {
      const { events } = (await findOrder(side, second.order.number)) ?? {};
      expect(events?.at(-1)).toMatchObject({
        type: "payment.creditUnspent",
        data: { amountFen: "3000", note: reason },
      });
    }
    expect((await findReversals(seller, [transferId])).size).toBe(0);
  });

  test("cannot be taken back when its money was sent to the buyer, and says so beforehand", async () => {
    const { seller, first, second, transferId, spend } = await createSurplus();
    await sendBack(seller, first, 2_000n);
    await spend(second.deposit.id, 3_000n);
    const gone = { missingFen: 2_000n, refundedFen: 2_000n, takenBackFen: 0n };
    expect((await findReversals(seller, [transferId])).get(transferId)).toMatchObject(gone);
    const refused = await reverseTransfer(seller, { transferId, reason }).catch((error) => error);
    expect(refused).toBeInstanceOf(AppError);
    expect(refused).toMatchObject({
      code: "creditGone",
      values: { missing: 2_000n, refunded: 2_000n, reversed: 0n },
    });
    expect(await confirmedFen(second.deposit.id)).toBe(3_000n);
  });

  test("and spent at the same moment is either undone or no longer spent", async () => {
    for (let round = 0; round < 4; round += 1) {
      const { seller, second, third, transferId, spend } = await createSurplus();
      const codes = await Promise.all([
        codeOf(spend(third.deposit.id, 4_000n)),
        codeOf(reverseTransfer(seller, { transferId, reason })),
        codeOf(spend(second.deposit.id, 4_000n)),
      ]);
      expect(codes[1]).toBe("done");
      expect(["done", "creditTooSmall"]).toContain(codes[0]);
      expect(["done", "creditTooSmall"]).toContain(codes[2]);
      expect(await confirmedFen(second.deposit.id)).toBe(0n);
      expect(await confirmedFen(third.deposit.id)).toBe(0n);
      expect(await creditOf(db, second.order)).toBe(0n);
    }
  });
});

test("a transfer taken back while its surplus is sent back leaves no credit below nothing", async () => {
  for (let round = 0; round < 4; round += 1) {
    const { seller, first, transferId } = await createSurplus();
    const codes = await Promise.all([
      codeOf(sendBack(seller, first, 5_000n)),
      codeOf(reverseTransfer(seller, { transferId, reason })),
    ]);
    expect([
      ["done", "creditGone"],
      ["creditTooSmall", "done"],
    ]).toContainEqual(codes);
  }
});
