import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds, toPeriod } from "@/lib/ledger/model/period";
import { inCurrency, isFresh, parseRate, parseRateList } from "@/lib/ledger/model/rate";

describe("a reference amount", () => {
  test("is exact to the hundredth, rounded half up", () => {
    expect(inCurrency(10_000n, { micros: 73_400_000n })).toBe(734_000n);
    expect(inCurrency(1n, { micros: 500_000n })).toBe(1n);
    expect(inCurrency(1n, { micros: 499_999n })).toBe(0n);
    expect(inCurrency(-1n, { micros: 500_000n })).toBe(-1n);
  });

  test("of a sum is within a hundredth of the sum of its parts", () => {
    const fen = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(fen, fen, fc.bigInt({ min: 1n, max: 10n ** 10n }), (one, other, micros) => {
        const apart = inCurrency(one, { micros }) + inCurrency(other, { micros });
        const together = inCurrency(one + other, { micros });
        expect(apart - together >= -1n && apart - together <= 1n).toBe(true);
      }),
    );
  });

  test("is hidden once the rate is older than seven days", () => {
    const rate = { currency: "KZT" as const, micros: 1n, asOf: new Date("2026-11-17") };
    expect(isFresh(rate, new Date("2026-11-24"))).toBe(true);
    expect(isFresh(rate, new Date("2026-11-25"))).toBe(false);
  });

  test("of dollars is used for thirty-one days, since only a limit hangs on it", () => {
    const rate = { currency: "USD" as const, micros: 1n, asOf: new Date("2026-10-24") };
    expect(isFresh(rate, new Date("2026-11-24"))).toBe(true);
    expect(isFresh(rate, new Date("2026-11-25"))).toBe(false);
  });
});

test("a list of rates tells what it could not read", () => {
  const text =
    "currency;day;rate;source\nKZT;2026-11-20;73,4;NBK\n\nuzs\t2026-11-20\t1700.5\tCBU\nusd;2026-11-20;0.1404;PBC\nUSD;2026-11-20;7.12;PBC\nEUR;2026-11-20;1;x\nKGS;20.11.2026;12;x";
  expect(parseRateList(text)).toEqual({
    lines: [
      { currency: "KZT", asOf: "2026-11-20", micros: 73_400_000n, source: "NBK" },
      { currency: "UZS", asOf: "2026-11-20", micros: 1_700_500_000n, source: "CBU" },
      { currency: "USD", asOf: "2026-11-20", micros: 140_400n, source: "PBC" },
    ],
    refused: [6, 7, 8],
  });
  expect([parseRate("0"), parseRate("-1"), parseRate("1e3")]).toEqual([null, null, null]);
});

describe("the period of a statement", () => {
  const today = new Date("2026-11-24");

  test("is two months and this one unless said, and never the wrong way round", () => {
    expect(toPeriod({}, today)).toEqual({ from: "2026-09-01", to: "2026-11-24" });
    expect(toPeriod({ from: "2026-12-01", to: "2026-10-01" }, today)).toEqual({
      from: "2026-10-01",
      to: "2026-12-01",
    });
    expect(toPeriod({ from: "2026-13-40", to: ["x"] }, today).to).toBe("2026-11-24");
  });

  test("counts days as Yiwu does", () => {
    const { since, before } = bounds({ from: "2026-11-24", to: "2026-11-24" });
    expect(since.toISOString()).toBe("2026-11-23T16:00:00.000Z");
    expect(before.toISOString()).toBe("2026-11-24T16:00:00.000Z");
  });
});
