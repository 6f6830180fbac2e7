import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batchStatuses, canMove, isRunning, progressOf } from "@/lib/batches/model/batch";

describe("a batch", () => {
  test("writes nothing before its preview was seen", () => {
    for (const status of batchStatuses) {
      const isShown = ["checked", "cancelled", "failed"].includes(status);
      expect(canMove(status, "applying")).toBe(isShown);
    }
  });

  test("is taken back once", () => {
    expect(canMove("applied", "undoing")).toBe(true);
    expect(batchStatuses.some((status) => canMove("undone", status))).toBe(false);
  });

  test("can be stopped wherever it runs, but for its own undoing", () => {
    const stoppable = batchStatuses.filter((status) => canMove(status, "cancelled"));
    expect(batchStatuses.filter(isRunning).filter((status) => !stoppable.includes(status))).toEqual(
      ["undoing"],
    );
  });
});

describe("its progress", () => {
  const stepAt = new Date("2026-11-24T08:00:00Z");
  const at = (seconds: number) => new Date(stepAt.getTime() + seconds * 1_000);

  test("tells rows a second and the time left", () => {
    const progress = progressOf({ total: 20_000, done: 5_000, stepAt }, at(5));
    expect(progress).toEqual({ done: 5_000, total: 20_000, rowsPerSecond: 1_000, secondsLeft: 15 });
  });

  test("promises nothing before the first row", () => {
    expect(progressOf({ total: 100, done: 0, stepAt }, at(3)).secondsLeft).toBeNull();
  });

  test("never runs backwards", () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(50_000), fc.nat(600), (a, b, seconds) => {
        const [done, total] = a < b ? [a, b] : [b, a];
        const { secondsLeft } = progressOf({ total, done, stepAt }, at(seconds));
        return secondsLeft === null || secondsLeft >= 0;
      }),
    );
  });
});
