import { describe, expect, test } from "vitest";
import {
  normalCode,
  readPickupSearch,
  reminderDue,
  spacedCode,
  storage,
} from "@/lib/logistics/model/pickup-point";

describe("what a clerk types or scans", () => {
  test("is a QR's address", () => {
    const id = "0190a1b2-0000-7000-8000-000000000001";
    expect(
      readPickupSearch(`https://karavan.test/ru/operator/pickup?lot=${id}&code=012345`),
    ).toEqual({ lotId: id, code: "012345" });
  });

  test.each(["KV-7F3K-92QX", "kv 7f3k 92qx", "7f3k92qx"])("or an order number: %s", (text) => {
    expect(readPickupSearch(text)).toEqual({ number: "7F3K92QX" });
  });

  test("or nothing", () => {
    expect(readPickupSearch("  ")).toBeNull();
  });
});

test("a code is read with spaces and in full width", () => {
  expect([normalCode(" 012 345 "), normalCode("０１２３４５"), spacedCode("012345")]).toEqual([
    "012345",
    "012345",
    "012 345",
  ]);
});

test("storage counts whole days and what is free of them", () => {
  const arrived = new Date("2026-11-20T10:00:00Z");
  expect(storage(arrived, 7, new Date("2026-11-24T09:00:00Z"))).toEqual({ days: 3, freeLeft: 4 });
  expect(storage(arrived, 7, new Date("2026-12-24T09:00:00Z"))).toEqual({ days: 33, freeLeft: 0 });
});

test("a waiting lot is brought to mind on its days, each once", () => {
  const arrived = new Date("2026-11-01T10:00:00Z");
  const after = (days: number) => new Date(arrived.getTime() + days * 86_400_000);
  expect([
    reminderDue(arrived, [], after(2)),
    reminderDue(arrived, [], after(3)),
    reminderDue(arrived, [3], after(5)),
  ]).toEqual([null, 3, null]);
  expect(reminderDue(arrived, [], after(8))).toBe(6);
  expect(reminderDue(arrived, [6], after(31))).toBe(30);
});
