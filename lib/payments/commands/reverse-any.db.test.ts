import fc from "fast-check";
import { expect, test } from "vitest";
import { examine } from "@/lib/doctor/queries/examine";
import { creditOf } from "@/lib/ledger/queries/balances";
import { sum } from "@/lib/money/model";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { reverseTransfer } from "@/lib/payments/commands/reverse-transfer";
import { db } from "@/lib/platform/db";
import { makeCheaper } from "@/lib/testing/adjustments";
import { codeOf } from "@/lib/testing/outcome";
import { announce, answer } from "@/lib/testing/payments";
import { createSurplus, pairOf, sendBack } from "@/lib/testing/surplus";

const reason = "another payer's money";

const kinds = ["transfer", "spend", "cheaper", "refund", "reverse"] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.nat(5),
  fen: fc.bigInt({ min: 1n, max: 90_000n }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type World = Awaited<ReturnType<typeof createSurplus>> & { open: string[] };

/** Takes one of the open transfers back; only money that was sent back stands in the way. */
async function reverse({ seller, first, open }: World, id: string | undefined) {
  if (!id) return;
  const code = await codeOf(reverseTransfer(seller, { transferId: id, reason }));
  if (code === "done") open.splice(open.indexOf(id), 1);
  else {
    expect(code).toBe("creditGone");
    expect(await db.bankRefund.count({ where: pairOf(first) })).toBeGreaterThan(0);
  }
}

/** What the model of the order refuses is not done. */
const play: Record<Step["kind"], (world: World, step: Step) => Promise<unknown>> = {
  spend: (world, { at, fen }) => codeOf(world.spend(partOf(world, at).id, fen)),
  cheaper: (world, { at, fen }) =>
    codeOf(makeCheaper(world.seller, orderOf(world, at).order.id, fen / 3n + 1n)),
  refund: ({ seller, first }, { fen }) => codeOf(sendBack(seller, first, fen / 9n + 1n)),
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

test("whatever was paid, spent, made cheaper and sent back: transfers are taken back to the fen", async () => {
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
    }),
    { numRuns: 12 },
  );
  expect((await examine(db)).filter(({ broken }) => broken > 0)).toEqual([]);
}, 120_000);

/** What orders and credit hold is what came and was neither taken nor sent back. */
async function assertExact({ first, open }: World) {
  const pair = pairOf(first);
  const parts = await db.instalment.findMany({ where: pair });
  const transfers = await db.transfer.findMany({ where: { id: { in: open } } });
  const refunds = await db.bankRefund.findMany({ where: pair });
  expect(sum(parts.map((part) => part.confirmedFen)) + (await creditOf(db, pair))).toBe(
    sum(transfers.map((one) => one.confirmedFen)) - sum(refunds.map((one) => one.amountFen)),
  );
}
