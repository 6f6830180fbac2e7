import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratingOf } from "@/lib/catalogue/model/rating";
import { ratingChange } from "@/lib/feedback/model/rating";
import { ratesByVersion, repeatRate } from "@/lib/feedback/model/repeat-rate";
import { canStillEdit, EDIT_DAYS } from "@/lib/feedback/model/report";
import { answerBy, severities } from "@/lib/feedback/model/severity";
import { isWorkingDay } from "@/lib/orders/model/working-days";

const stars = fc.integer({ min: 1, max: 5 });

describe("ratings", () => {
  test("the sum is that of each line's latest rating, however often it is changed", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), stars)), (ratings) => {
        const latest = new Map<number, number>();
        const total = { count: 0, sum: 0 };
        for (const [line, rating] of ratings) {
          const { count, sum } = ratingChange(latest.get(line) ?? null, rating);
          total.count += count;
          total.sum += sum;
          latest.set(line, rating);
        }
        const kept = [...latest.values()];
        expect(total).toEqual({ count: kept.length, sum: kept.reduce((sum, one) => sum + one, 0) });
      }),
    );
  });

  test("are hidden under three", () => {
    expect(ratingOf(2, 10)).toBeNull();
    expect(ratingOf(3, 12)).toEqual({ value: 4, count: 3 });
  });
});

describe("repeat rate", () => {
  test("is per thousand pieces picked up", () => {
    expect(repeatRate({ affected: 12, picked: 480 })).toBe(25);
    expect(repeatRate({ affected: 3, picked: 0 })).toBeNull();
  });

  test("lies between nothing and everything", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (affected, picked) => {
        const rate = repeatRate({ affected, picked });
        expect(rate === null || (rate >= 0 && rate <= 1000)).toBe(true);
      }),
    );
  });

  test("before stands in front of after", () => {
    const rates = ratesByVersion([
      { version: 2, affected: 1, picked: 1000 },
      { version: 1, affected: 20, picked: 1000 },
    ]);
    expect(rates.map(({ version, rate }) => [version, rate])).toEqual([
      [1, 20],
      [2, 1],
    ]);
  });
});

describe("the answer clock", () => {
  const thursday = new Date("2026-11-26T07:00:00Z");

  test("runs by severity in Yiwu's days", () => {
    expect(answerBy("critical", thursday).toISOString()).toBe("2026-11-26T16:00:00.000Z");
    expect(answerBy("major", thursday).toISOString()).toBe("2026-11-30T07:00:00.000Z");
    expect(answerBy("minor", thursday).toISOString()).toBe("2026-12-03T07:00:00.000Z");
    expect(answerBy("wish", thursday).toISOString()).toBe("2026-12-03T07:00:00.000Z");
  });

  test("always lies ahead and never gives a worse problem more time than a lesser defect", () => {
    const moment = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2027-09-30"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (at) => {
        for (const severity of severities) expect(answerBy(severity, at) > at).toBe(true);
        expect(answerBy("major", at) < answerBy("minor", at)).toBe(true);
        if (isWorkingDay(at)) expect(answerBy("critical", at) <= answerBy("major", at)).toBe(true);
      }),
    );
  });
});

test("a report is open to change for fourteen days", () => {
  const at = new Date("2026-11-01T00:00:00Z");
  const after = (days: number) => new Date(at.getTime() + days * 86_400_000);
  expect(canStillEdit(at, after(EDIT_DAYS - 0.001))).toBe(true);
  expect(canStillEdit(at, after(EDIT_DAYS))).toBe(false);
});
