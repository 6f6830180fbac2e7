import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isClosed } from "@/lib/catalogue/model/holiday";
import { addDays, LONGEST_PROMISE, toIsoDay } from "@/lib/orders/model/deadline";
import { type Making, readyDay } from "@/lib/orders/model/ready-day";
import { isWorkingDay } from "@/lib/orders/model/working-days";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** A Tuesday. */
const today = day("2026-11-24");
const plain: Making = { leadDays: 18, pieces: 480, dailyCapacity: null };
const shown = (makings: Making[], closed: [string, string][] = [], from = today) =>
  toIsoDay(
    readyDay(
      from,
      makings,
      closed.map(([firstDay, lastDay]) => ({ firstDay: day(firstDay), lastDay: day(lastDay) })),
    ),
  );

describe("the day a seller can promise", () => {
  test("is the lead time of the slowest product", () => {
    expect(shown([plain, { ...plain, leadDays: 5 }])).toBe("2026-12-12");
  });

  test("leaves out the days on which the shop is closed", () => {
    expect(shown([plain], [["2026-12-01", "2026-12-05"]])).toBe("2026-12-17");
    expect(shown([plain], [["2026-12-12", "2026-12-13"]])).toBe("2026-12-14");
    expect(shown([plain], [["2026-12-13", "2026-12-20"]])).toBe("2026-12-12");
    expect(shown([plain], [["2026-11-01", "2026-11-24"]])).toBe("2026-12-12");
  });

  test("is the first open day for what needs no time", () => {
    const ready = { ...plain, leadDays: 0, pieces: 0 };
    expect(shown([ready])).toBe("2026-11-24");
    expect(shown([ready], [["2026-11-20", "2026-11-26"]])).toBe("2026-11-27");
  });

  test("is late enough for what is queued at what is made a day", () => {
    const busy = { leadDays: 3, pieces: 4_801, dailyCapacity: 480 };
    expect(shown([busy])).toBe("2026-12-09");
    expect(shown([{ ...busy, pieces: 480 }])).toBe("2026-11-27");
    expect(shown([busy], [["2026-12-01", "2026-12-02"]])).toBe("2026-12-11");
  });

  test("is never further away than a promise may be", () => {
    const endless = { leadDays: 3, pieces: 9_999_999, dailyCapacity: 1 };
    expect(shown([endless])).toBe(toIsoDay(addDays(today, LONGEST_PROMISE)));
  });
});

const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays(day("2026-01-01"), count));
const closure = fc
  .tuple(days, fc.integer({ min: 0, max: 20 }))
  .map(([firstDay, length]) => ({ firstDay, lastDay: addDays(firstDay, length) }));
const closures = fc.array(closure, { maxLength: 3 });
const making: fc.Arbitrary<Making> = fc.record({
  leadDays: fc.integer({ min: 0, max: 40 }),
  pieces: fc.integer({ min: 0, max: 5_000 }),
  dailyCapacity: fc.option(fc.integer({ min: 200, max: 2_000 }), { nil: null }),
});
const makings = fc.array(making, { minLength: 1, maxLength: 4 });

describe("whatever is made and whenever the shop is closed, the day", () => {
  test("is an open one, not before the lead time of any product", () => {
    fc.assert(
      fc.property(days, makings, closures, (from, all, closed) => {
        const at = readyDay(from, all, closed);
        expect(isClosed(at, closed)).toBe(false);
        for (const { leadDays } of all) expect(at >= addDays(from, leadDays)).toBe(true);
      }),
    );
  });

  test("leaves enough open working days for the pieces", () => {
    fc.assert(
      fc.property(days, making, closures, (from, one, closed) => {
        const at = readyDay(from, [one], closed);
        let worked = 0;
        for (let each = addDays(from, 1); each <= at; each = addDays(each, 1)) {
          if (isWorkingDay(each) && !isClosed(each, closed)) worked += 1;
        }
        if (one.dailyCapacity)
          expect(worked * one.dailyCapacity).toBeGreaterThanOrEqual(one.pieces);
      }),
    );
  });

  test("comes no earlier with more pieces, a further closure or another product", () => {
    fc.assert(
      fc.property(days, makings, closures, closure, making, (from, all, closed, more, other) => {
        const at = readyDay(from, all, closed);
        const grown = all.map((one) => ({ ...one, pieces: one.pieces * 2 }));
        expect(readyDay(from, grown, closed) >= at).toBe(true);
        expect(readyDay(from, all, [...closed, more]) >= at).toBe(true);
        expect(readyDay(from, [...all, other], closed) >= at).toBe(true);
      }),
    );
  });

  test("is the lead time alone where nobody is closed and nobody counts", () => {
    fc.assert(
      fc.property(days, makings, (from, all) => {
        const free = all.map((one) => ({ ...one, dailyCapacity: null }));
        const longest = Math.max(...all.map(({ leadDays }) => leadDays));
        expect(readyDay(from, free, [])).toEqual(addDays(from, longest));
      }),
    );
  });
});
