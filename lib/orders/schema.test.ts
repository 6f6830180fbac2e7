import { describe, expect, test } from "vitest";
import {
  cancelOrderInput,
  confirmOrderInput,
  declineOrderInput,
  markReadyInput,
} from "@/lib/orders/schema";
import { announceTransferInput, confirmTransferInput } from "@/lib/payments/schema";

const step = { orderId: "01980000-0000-7000-8000-000000000000", version: "1" };
const transferId = step.orderId;

describe("what forms may send", () => {
  test('"other" needs words', () => {
    expect(cancelOrderInput.safeParse({ ...step, reason: "other", note: " " }).success).toBe(false);
    expect(cancelOrderInput.safeParse({ ...step, reason: "too_slow" }).success).toBe(true);
    expect(declineOrderInput.safeParse({ ...step, reason: "because" }).success).toBe(false);
  });

  test("a ready date is a day that exists", () => {
    expect(confirmOrderInput.safeParse({ ...step, readyOn: "2026-02-30" }).success).toBe(false);
    expect(confirmOrderInput.safeParse({ ...step, readyOn: "2026-12-01" }).success).toBe(true);
  });

  test("cartons are read by line, spaces and all; anything else is refused at its field", () => {
    const read = markReadyInput.parse({
      ...step,
      "cartons-1": "1 200",
      "cartons-2": "",
      other: "x",
    });
    expect([...read.cartons]).toEqual([
      [1, 1200],
      [2, 0],
    ]);
    for (const bad of ["-1", "0.5", "1e9", "NaN", "99999999"]) {
      const result = markReadyInput.safeParse({ ...step, "cartons-1": bad });
      expect({ bad, path: result.error?.issues[0]?.path }).toEqual({ bad, path: ["cartons-1"] });
    }
  });

  test("an amount is read exactly or refused", () => {
    const transfer = {
      for: transferId,
      key: "12345678",
      sentOn: "2026-11-24",
      payer: "Bazar",
    };
    expect(announceTransferInput.parse({ ...transfer, amount: "12 345,60" }).amount).toBe(
      1_234_560n,
    );
    for (const amount of ["", "0", "-5", "1.234", "1e9", "NaN", "999999999999"]) {
      expect({
        amount,
        ok: announceTransferInput.safeParse({ ...transfer, amount }).success,
      }).toEqual({ amount, ok: false });
    }
  });

  test("less than everything needs an amount and a reason", () => {
    expect(
      confirmTransferInput.safeParse({ transferId, decision: "full", amount: "", reason: "" })
        .success,
    ).toBe(true);
    expect(
      confirmTransferInput.safeParse({ transferId, decision: "partly", amount: "", reason: "fee" })
        .success,
    ).toBe(false);
    expect(
      confirmTransferInput.safeParse({ transferId, decision: "partly", amount: "5", reason: "" })
        .success,
    ).toBe(false);
    expect(
      confirmTransferInput.safeParse({ transferId, decision: "not_received", reason: "" }).success,
    ).toBe(false);
  });
});
