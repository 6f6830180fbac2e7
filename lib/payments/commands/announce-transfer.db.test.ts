import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { announceTransfer } from "@/lib/payments/commands/announce-transfer";
import { findSlip } from "@/lib/payments/queries/slip";
import { findPayments } from "@/lib/payments/queries/transfers";
import { db } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { createBuyer, createClerk, createOperator, createSeller } from "@/lib/testing/factories";
import { codeOf, eventsOf } from "@/lib/testing/outcome";
import { announce, announcement, confirmedFen, createUnpaidOrder } from "@/lib/testing/payments";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-slips-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = async () => {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "slip.png", { type: "image/png" });
};

describe("announcing a transfer", () => {
  test("shows, but moves nothing", async () => {
    const { buyer, order, deposit } = await createUnpaidOrder();
    await announce(buyer, deposit.id, deposit.amountFen);
    expect(await confirmedFen(deposit.id)).toBe(0n);
    expect(await eventsOf(order.id)).toEqual(["payment.announced"]);
    expect((await findPayments(buyer, order.number))?.transfers).toMatchObject([
      { status: "claimed", kind: "deposit" },
    ]);
  });

  test("the same key is the same announcement, also thirty times at once", async () => {
    const { buyer, order, deposit } = await createUnpaidOrder();
    const input = announcement(deposit.id, 100n);
    const made = await Promise.all(
      Array.from({ length: 30 }, () => announceTransfer(buyer, input)),
    );
    expect(new Set(made.map(({ transferId }) => transferId)).size).toBe(1);
    expect(await db.transfer.count()).toBe(1);
    expect(await eventsOf(order.id)).toEqual(["payment.announced"]);
    expect(await codeOf(announceTransfer(buyer, { ...input, amount: 200n }))).toBe("keyUsed");
  });

  test("is refused before the seller accepted, and for a day to come", async () => {
    const { buyer, deposit } = await createUnpaidOrder("placed");
    expect(await codeOf(announceTransfer(buyer, announcement(deposit.id, 1n)))).toBe("orderMoved");
    const later = await createUnpaidOrder();
    const tomorrow = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const input = announcement(later.deposit.id, 1n, { sentOn: tomorrow });
    expect(await codeOf(announceTransfer(later.buyer, input))).toBe("dateInFuture");
  });

  test("a slip is drawn anew and seen by the two sides and the operator only", async () => {
    const { buyer, seller, deposit } = await createUnpaidOrder();
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
    const { buyer, deposit } = await createUnpaidOrder();
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
    const { buyer, seller, order, deposit, balance } = await createUnpaidOrder();
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
