import { describe, expect, test } from "vitest";
import { claimStep } from "@/lib/payments/model/claim";
import { likeness, slipKind } from "@/lib/payments/model/slip";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a payment slip", () => {
  test("is known by its first bytes, not by its name", () => {
    expect(slipKind(bytes("%PDF-1.7"))).toBe("pdf");
    expect(slipKind(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("picture");
    expect(slipKind(bytes("<svg onload=alert(1)>"))).toBeNull();
    expect(slipKind(bytes("GIF89a"))).toBeNull();
    expect(slipKind(new Uint8Array())).toBeNull();
  });

  test("looks like another by its picture, or by reference and amount", () => {
    const one = { id: "1", reference: "R", amountFen: 5n, slipKey: "a" };
    expect(likeness(one, one)).toBeNull();
    expect(likeness(one, { ...one, id: "2", reference: "S" })).toBe("slip");
    expect(likeness(one, { ...one, id: "2", slipKey: null })).toBe("amount");
    expect(likeness(one, { ...one, id: "2", slipKey: "b", amountFen: 6n })).toBeNull();
    expect(
      likeness({ ...one, slipKey: null }, { ...one, id: "2", reference: "S", slipKey: null }),
    ).toBeNull();
  });
});

describe("a claim that waits", () => {
  const announced = new Date("2026-11-23T02:00:00Z");
  const nothing = { reminded: false, escalated: false };

  test("reminds the seller after three working days and tells the operator after five, once each", () => {
    expect(claimStep(announced, nothing, new Date("2026-11-26T01:00:00Z"))).toBeNull();
    expect(claimStep(announced, nothing, new Date("2026-11-26T02:00:00Z"))).toBe(
      "payment.reminded",
    );
    expect(
      claimStep(announced, { ...nothing, reminded: true }, new Date("2026-11-27T02:00:00Z")),
    ).toBeNull();
    expect(
      claimStep(announced, { ...nothing, reminded: true }, new Date("2026-11-30T02:00:00Z")),
    ).toBe("payment.escalated");
    expect(
      claimStep(announced, { reminded: true, escalated: true }, new Date("2026-12-30T02:00:00Z")),
    ).toBeNull();
  });
});
