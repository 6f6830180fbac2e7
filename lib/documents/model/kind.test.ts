import { expect, test } from "vitest";
import { canonicalText } from "@/lib/documents/model/content";
import { documentNumber, numberYear, versionedNumber } from "@/lib/documents/model/kind";

test("a number has its kind, its year and at least four digits", () => {
  expect(documentNumber("proforma", 2026, 1)).toBe("PI-2026-0001");
  expect(documentNumber("credit_note", 2026, 12_345)).toBe("CN-2026-12345");
  expect(versionedNumber({ number: "PI-2026-0001", version: 1 })).toBe("PI-2026-0001");
  expect(versionedNumber({ number: "PI-2026-0001", version: 2 })).toBe("PI-2026-0001-v2");
});

test("the year turns at midnight in Yiwu", () => {
  expect(numberYear(new Date("2026-12-31T15:59:59Z"))).toBe(2026);
  expect(numberYear(new Date("2026-12-31T16:00:00Z"))).toBe(2027);
});

test("the canonical text does not depend on the order of keys, but on that of lists", () => {
  expect(canonicalText({ b: [1, "ж"], a: null })).toBe(canonicalText({ a: null, b: [1, "ж"] }));
  expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
});
