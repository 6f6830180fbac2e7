import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuyerActor } from "@/lib/identity/actor";
import { cancelOrder } from "@/lib/orders/commands/cancel-order";
import type { OrderStatus } from "@/lib/orders/model/status";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { confirmTransfer } from "@/lib/payments/commands/confirm-transfer";
import { remindOfClaim } from "@/lib/payments/commands/remind-of-claim";
import { withdrawTransfer } from "@/lib/payments/commands/withdraw-transfer";
import { findSlip } from "@/lib/payments/queries/slip";
import { findPayments } from "@/lib/payments/queries/transfers";
import type { AnnounceTransferInput, ConfirmTransferInput } from "@/lib/payments/schema";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import type { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import {
  createBuyer,
  createClerk,
  createOperator,
  createSeller,
  systemActor,
} from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";

const codeOf = (step: Promise<unknown>) =>
  step.then(
    () => "done",
    (error: AppError) => error.code,
  );

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-slips-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function world(status: OrderStatus = "confirmed") {
  const [buyer, seller] = [await createBuyer(), await createSeller()];
  const order = await createOrder({
    buyer,
    seller,
    status,
    lines: [{ quantity: 480 }],
    paid: "nothing",
  });
  const instalments = await db.instalment.findMany({
    where: { orderId: order.id },
    orderBy: { kind: "asc" },
  });
  const [deposit, balance] = instalments;
  if (!deposit || !balance) throw new Error("an order has two instalments");
  return { buyer, seller, order, deposit, balance };
}

const announcement = (
  instalmentId: string,
  amount: bigint,
  more: Partial<AnnounceTransferInput> = {},
) => ({
  instalmentId,
  key: newId(),
  amount,
  sentOn: now().toISOString().slice(0, 10),
  payer: "Bazar Trade",
  isThirdParty: false,
  slip: undefined,
  ...more,
});

const announce = async (
  buyer: BuyerActor & Parameters<typeof announceTransfer>[0],
  instalmentId: string,
  amount: bigint,
) => (await announceTransfer(buyer, announcement(instalmentId, amount))).transferId;

const answer = (
  transferId: string,
  more: Partial<ConfirmTransferInput> = {},
): ConfirmTransferInput => ({
  transferId,
  decision: "full",
  amount: undefined,
  reason: "",
  ...more,
});

const confirmed = async (id: string) =>
  (await db.instalment.findUniqueOrThrow({ where: { id } })).confirmedFen;
const events = async (subjectId: string) =>
  (await db.event.findMany({ where: { subjectId }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

const picture = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "slip.png", { type: "image/png" });
};

describe("announcing a transfer", () => {
  test("shows, but moves nothing", async () => {
    const { buyer, order, deposit } = await world();
    await announce(buyer, deposit.id, deposit.amountFen);
    expect(await confirmed(deposit.id)).toBe(0n);
    expect(await events(order.id)).toEqual(["payment.announced"]);
    expect((await findPayments(buyer, order.number))?.transfers).toMatchObject([
      { status: "claimed", kind: "deposit" },
    ]);
  });

  test("the same key is the same announcement, also thirty times at once", async () => {
    const { buyer, order, deposit } = await world();
    const input = announcement(deposit.id, 100n);
    const made = await Promise.all(
      Array.from({ length: 30 }, () => announceTransfer(buyer, input)),
    );
    expect(new Set(made.map(({ transferId }) => transferId)).size).toBe(1);
    expect(await db.transfer.count()).toBe(1);
    expect(await events(order.id)).toEqual(["payment.announced"]);
    expect(await codeOf(announceTransfer(buyer, { ...input, amount: 200n }))).toBe("keyUsed");
  });

  test("is refused before the seller accepted, and for a day to come", async () => {
    const { buyer, deposit } = await world("placed");
    expect(await codeOf(announceTransfer(buyer, announcement(deposit.id, 1n)))).toBe("orderMoved");
    const later = await world();
    const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const input = announcement(later.deposit.id, 1n, { sentOn: tomorrow });
    expect(await codeOf(announceTransfer(later.buyer, input))).toBe("dateInFuture");
  });

  test("a slip is drawn anew and seen by the two sides and the operator only", async () => {
    const { buyer, seller, deposit } = await world();
    const { transferId } = await announceTransfer(
      buyer,
      announcement(deposit.id, 100n, { slip: await picture() }),
    );
    for (const actor of [buyer, seller, await createOperator()]) {
      const slip = await findSlip(actor, transferId);
      expect(slip?.isPdf).toBe(false);
      expect((await sharp(slip?.bytes).metadata()).format).toBe("webp");
    }
    for (const stranger of [await createBuyer(), await createSeller(), await createClerk()]) {
      expect(await findSlip(stranger, transferId)).toBeNull();
    }
  });

  test("a file that is no picture and no PDF is refused, whatever it is called", async () => {
    const { buyer, deposit } = await world();
    for (const content of ["<svg onload=alert(1)>", "<html>", "\u0089PNG broken"]) {
      const slip = new File([content], "slip.png", { type: "image/png" });
      expect(await codeOf(announceTransfer(buyer, announcement(deposit.id, 1n, { slip })))).toBe(
        "slipKind",
      );
    }
    const slip = new File(["%PDF-1.7 …"], "slip.exe");
    const { transferId } = await announceTransfer(buyer, announcement(deposit.id, 1n, { slip }));
    expect(await findSlip(buyer, transferId)).toMatchObject({ isPdf: true });
  });

  test("the same slip, or the same amount for one reference, is pointed out to both sides", async () => {
    const { buyer, seller, order, deposit, balance } = await world();
    await announceTransfer(buyer, announcement(deposit.id, 100n, { slip: await picture() }));
    await announceTransfer(buyer, announcement(balance.id, 200n, { slip: await picture() }));
    await announce(buyer, balance.id, 300n);
    for (const actor of [buyer, seller]) {
      const { transfers = [] } = (await findPayments(actor, order.number)) ?? {};
      expect(transfers.map(({ amountFen, likeness }) => [amountFen, likeness])).toEqual([
        [300n, null],
        [200n, "slip"],
        [100n, "slip"],
      ]);
    }
    await announce(buyer, balance.id, 300n);
    const { transfers = [] } = (await findPayments(seller, order.number)) ?? {};
    expect(transfers.slice(0, 2).map(({ likeness }) => likeness)).toEqual(["amount", "amount"]);
  });
});

describe("the seller's word", () => {
  test("in full: the deposit is reached once, then the balance", async () => {
    const { buyer, seller, order, deposit, balance } = await world();
    await confirmTransfer(seller, answer(await announce(buyer, deposit.id, deposit.amountFen)));
    await confirmTransfer(seller, answer(await announce(buyer, balance.id, balance.amountFen)));
    expect(await events(order.id)).toEqual([
      "payment.announced",
      "payment.confirmed",
      "payment.depositConfirmed",
      "payment.announced",
      "payment.confirmed",
      "payment.balanceConfirmed",
    ]);
    expect([await confirmed(deposit.id), await confirmed(balance.id)]).toEqual([
      deposit.amountFen,
      balance.amountFen,
    ]);
  });

  test("twice, or twenty times at once, counts once", async () => {
    const { buyer, seller, deposit } = await world();
    const transferId = await announce(buyer, deposit.id, deposit.amountFen);
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(confirmTransfer(seller, answer(transferId)))),
    );
    expect(codes.filter((code) => code === "done")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["done", "transferDecided"]));
    expect(await confirmed(deposit.id)).toBe(deposit.amountFen);
  });

  test("in part, with a reason; the rest is still open", async () => {
    const { buyer, seller, order, deposit } = await world();
    const transferId = await announce(buyer, deposit.id, 10_000n);
    const partly = answer(transferId, { decision: "partly", amount: 9_900n, reason: "bank fee" });
    expect(await codeOf(confirmTransfer(seller, { ...partly, amount: 10_000n }))).toBe(
      "partTooLarge",
    );
    await confirmTransfer(seller, partly);
    expect(await confirmed(deposit.id)).toBe(9_900n);
    expect((await findPayments(buyer, order.number))?.transfers[0]).toMatchObject({
      status: "partly_confirmed",
      reason: "bank fee",
    });
  });

  test("nothing arrived: nothing moves and the buyer reads why", async () => {
    const { buyer, seller, order, deposit } = await world();
    const transferId = await announce(buyer, deposit.id, 10_000n);
    await confirmTransfer(
      seller,
      answer(transferId, { decision: "not_received", reason: "not in the account" }),
    );
    expect(await confirmed(deposit.id)).toBe(0n);
    expect(await events(order.id)).toEqual(["payment.announced", "payment.disputed"]);
  });

  test("too much is kept and counts toward the balance", async () => {
    const { buyer, seller, order, deposit, balance } = await world();
    const all = deposit.amountFen + balance.amountFen;
    await confirmTransfer(seller, answer(await announce(buyer, deposit.id, all + 500n)));
    expect(await confirmed(deposit.id)).toBe(all + 500n);
    expect((await events(order.id)).slice(2)).toEqual([
      "payment.depositConfirmed",
      "payment.balanceConfirmed",
    ]);
  });

  test("and the buyer's taking back at once: one of them wins", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { buyer, seller, deposit } = await world();
      const transferId = await announce(buyer, deposit.id, 100n);
      const codes = await Promise.all([
        codeOf(confirmTransfer(seller, answer(transferId))),
        codeOf(withdrawTransfer(buyer, { transferId })),
      ]);
      expect([...codes].sort()).toEqual(["done", "transferDecided"]);
      expect(await confirmed(deposit.id)).toBe(codes[0] === "done" ? 100n : 0n);
    }
  });

  test("and the buyer's cancelling at once never leave a cancelled order that was paid first", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { buyer, seller, order, deposit } = await world();
      const transferId = await announce(buyer, deposit.id, 100n);
      const [paid, cancelled] = await Promise.all([
        codeOf(confirmTransfer(seller, answer(transferId))),
        codeOf(cancelOrder(buyer, { orderId: order.id, version: 1, reason: "too_slow", note: "" })),
      ]);
      expect(paid).toBe("done");
      const told = await events(order.id);
      const paidFirst = told.indexOf("payment.confirmed") < told.indexOf("order.cancelled");
      if (cancelled === "done") expect(paidFirst).toBe(false);
      else expect(cancelled).toBe("cancelNeedsSeller");
    }
  });
});

describe("silence", () => {
  test("reminds the seller, then tells the operator, once each", async () => {
    const { buyer, order, deposit } = await world();
    const transferId = await announce(buyer, deposit.id, 100n);
    const remind = () => remindOfClaim(systemActor(), { transferId });
    await remind();
    expect(await events(order.id)).toEqual(["payment.announced"]);
    await db.transfer.update({
      where: { id: transferId },
      data: { announcedAt: later(now(), -days(40)) },
    });
    await Promise.all([remind(), remind()]);
    await remind();
    expect(await events(order.id)).toEqual(["payment.announced", "payment.escalated"]);
  });
});

describe("strangers", () => {
  test("can announce, confirm and take back nothing", async () => {
    const { buyer, seller, deposit } = await world();
    const transferId = await announce(buyer, deposit.id, 100n);
    const before = await db.transfer.findUniqueOrThrow({ where: { id: transferId } });
    const [otherBuyer, otherSeller] = [await createBuyer(), await createSeller()];
    expect(await codeOf(announceTransfer(otherBuyer, announcement(deposit.id, 1n)))).toBe(
      "notFound",
    );
    expect(await codeOf(announceTransfer(seller, announcement(deposit.id, 1n)))).toBe("forbidden");
    for (const stranger of [otherBuyer, otherSeller, await createClerk()]) {
      expect(await codeOf(confirmTransfer(stranger, answer(transferId)))).toBe("notFound");
      expect(await codeOf(withdrawTransfer(stranger, { transferId }))).toBe("notFound");
    }
    for (const bystander of [buyer, await createOperator()]) {
      expect(await codeOf(confirmTransfer(bystander, answer(transferId)))).toBe("forbidden");
    }
    expect(await codeOf(withdrawTransfer(seller, { transferId }))).toBe("forbidden");
    expect(await db.transfer.findUniqueOrThrow({ where: { id: transferId } })).toEqual(before);
    expect(await db.transfer.count()).toBe(1);
  });
});
