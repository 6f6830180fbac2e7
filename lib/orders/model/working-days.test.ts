import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingDays, isWorkingDay } from "@/lib/orders/model/working-days";

const at = (text: string) => new Date(`${text}+08:00`);

describe("three working days in Yiwu", () => {
  test.each([
    ["a Tuesday", "2026-11-24T15:00", "2026-11-27T15:00"],
    ["a Friday", "2026-11-27T15:00", "2026-12-02T15:00"],
    ["a Saturday begin with Monday", "2026-11-28T10:00", "2026-12-03T00:00"],
    ["the last day before Spring Festival", "2026-02-14T18:00", "2026-02-26T18:00"],
    ["a worked Sunday", "2026-09-20T09:00", "2026-09-23T09:00"],
  ])("from %s", (_name, from, until) => {
    expect(addWorkingDays(at(from), 3)).toEqual(at(until));
  });

  test("are counted where the seller is, not in Greenwich", () => {
    expect(isWorkingDay(new Date("2026-11-29T17:00:00Z"))).toBe(true);
    expect(isWorkingDay(new Date("2026-11-27T17:00:00Z"))).toBe(false);
  });
});

const moments = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2027-12-01"),
  noInvalidDate: true,
});
const counts = fc.integer({ min: 0, max: 30 });

test("a deadline falls on a working day, later with more days, and one step at a time", () => {
  fc.assert(
    fc.property(moments, counts, (from, count) => {
      const until = addWorkingDays(from, count);
      expect(isWorkingDay(until)).toBe(true);
      expect(until >= from).toBe(true);
      expect(addWorkingDays(until, 1)).toEqual(addWorkingDays(from, count + 1));
      expect(addWorkingDays(from, count + 1) > until).toBe(true);
    }),
  );
});

test("who orders earlier is answered no later", () => {
  fc.assert(
    fc.property(moments, moments, counts, (one, other, count) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      expect(addWorkingDays(early, count) <= addWorkingDays(late, count)).toBe(true);
    }),
  );
});
