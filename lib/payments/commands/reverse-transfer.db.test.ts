import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { examine } from "@/lib/doctor/queries/examine";
import type { Actor } from "@/lib/identity/actor";
import { creditOf } from "@/lib/ledger/queries/balances";
import { sum } from "@/lib/money/model";
import { proposeAdjustment } from "@/lib/orders/commands/propose-adjustment";
import { findOrder } from "@/lib/orders/queries/order";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { refundByBank } from "@/lib/payments/commands/refund-by-bank";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { spendCredit } from "@/lib/payments/commands/spend-credit";
import { findReversals } from "@/lib/payments/queries/reversals";
import { findPayments } from "@/lib/payments/queries/transfers";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { createBuyer, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf } from "@/lib/testing/outcome";
import { announce, answer, confirmedFen } from "@/lib/testing/payments";

const reason = "another payer's money";

/** An order whose transfer brought 5,000 fen too much, and two others of the same pair, nothing paid. */
async function createSurplus() {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const make = async () => {
    const order = await createOrder({ buyer, seller, status: "confirmed", paid: "nothing" });
    const [deposit, balance] = await db.instalment.findMany({
      where: { orderId: order.id },
      orderBy: { kind: "asc" },
    });
    if (!deposit || !balance) throw new Error("an order has two instalments");
    return { order, deposit, balance };
  };
  const [first, second, third] = [await make(), await make(), await make()];
  const transferId = await announce(buyer, first.deposit.id, first.order.totalFen + 5_000n);
  await confirmTransfer(seller, answer(transferId));
  const spend = (instalmentId: string, amount: bigint) =>
    spendCredit(buyer, { instalmentId, amount, key: newId() });
  return { buyer, seller, first, second, third, transferId, spend };
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
    expect(await confirmedFen(second.deposit.id)).toBe(5_000n);
    expect(await creditOf(db, second.order)).toBe(0n);
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
    const { buyerCompanyId } = first.order;
    const refund = { buyerCompanyId, key: newId(), amount: 2_000n, reason: "sent too much" };
    await refundByBank(seller, { ...refund, sentOn: now().toISOString().slice(0, 10) });
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
    const { buyerCompanyId } = first.order;
    const refund = { buyerCompanyId, key: newId(), amount: 5_000n, reason: "sent too much" };
    const codes = await Promise.all([
      codeOf(refundByBank(seller, { ...refund, sentOn: now().toISOString().slice(0, 10) })),
      codeOf(reverseTransfer(seller, { transferId, reason })),
    ]);
    expect([
      ["done", "creditGone"],
      ["creditTooSmall", "done"],
    ]).toContainEqual(codes);
  }
});

const kinds = ["transfer", "spend", "cheaper", "reverse"] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(5),
  fen: fc.bigInt({ min: 1n, max: 90_000n }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type World = Awaited<ReturnType<typeof createSurplus>> & { open: string[] };

/** Takes one of the open transfers back. */
async function reverse({ seller, open }: World, id: string | undefined) {
  if (!id) return;
  await reverseTransfer(seller, { transferId: id, reason });
  open.splice(open.indexOf(id), 1);
}

/** What the model of the order refuses is not done. */
const play: Record<Step["kind"], (world: World, step: Step) => Promise<unknown>> = {
  spend: (world, { at, fen }) => codeOf(world.spend(partOf(world, at).id, fen)),
  cheaper: (world, { at, fen }) =>
    codeOf(makeCheaper(world.seller, orderOf(world, at).order.id, fen / 3n + 1n)),
  transfer: async (world, { at, fen }) => {
    const id = await announce(world.buyer, partOf(world, at).id, fen).catch(() => null);
    if (!id) return;
    await confirmTransfer(world.seller, answer(id));
    world.open.push(id);
  },
  reverse: (world, { at }) => reverse(world, world.open[at]),
};

const orderOf = ({ first, second, third }: World, at: number) =>
  [first, second, third][at % 3] ?? first;

const partOf = (world: World, at: number) => orderOf(world, at)[at < 3 ? "deposit" : "balance"];

test("whatever was paid, spent and made cheaper: every transfer can be taken back, to the fen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const surplus = await createSurplus();
      const world = { ...surplus, open: [surplus.transferId] };
      for (const one of steps) {
        await play[one.kind](world, one);
        await assertExact(world);
      }
      for (const id of [...world.open]) await reverse(world, id);
      await assertExact(world);
      expect(await creditOf(db, world.first.order)).toBe(0n);
    }),
    { numRuns: 12 },
  );
  expect((await examine(db)).filter(({ broken }) => broken > 0)).toEqual([]);
}, 120_000);

const makeCheaper = (seller: Actor, orderId: string, amount: bigint) =>
  proposeAdjustment(seller, {
    orderId,
    key: newId(),
    kind: "price_correction",
    favours: "buyer",
    amount,
    reason: "agreed by phone",
  });

/** What orders and credit hold is what came and was not taken back. */
async function assertExact({ first, open }: World) {
  const { buyerCompanyId, sellerCompanyId } = first.order;
  const pair = { buyerCompanyId, sellerCompanyId };
  const parts = await db.instalment.findMany({ where: pair });
  const transfers = await db.transfer.findMany({ where: { id: { in: open } } });
  expect(sum(parts.map((part) => part.confirmedFen)) + (await creditOf(db, pair))).toBe(
    sum(transfers.map((one) => one.confirmedFen)),
  );
}
