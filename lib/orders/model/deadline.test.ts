import { describe, expect, test } from "vitest";
import {
  addDays,
  dayInYiwu,
  isLate,
  LONGEST_PROMISE,
  readyDateProblem,
  statusAt,
  toIsoDay,
} from "@/lib/orders/model/deadline";
import { reminderDay } from "@/lib/orders/model/reminder";

const at = new Date("2026-11-24T17:30:00Z");

describe("deadlines", () => {
  test("a day is counted in Yiwu, which is ahead of the buyer", () => {
    expect(toIsoDay(dayInYiwu(at))).toBe("2026-11-25");
    expect(readyDateProblem(new Date("2026-11-24T00:00:00Z"), at)).toBe("readyDatePast");
    expect(readyDateProblem(new Date("2026-11-25T00:00:00Z"), at)).toBeNull();
  });

  test("a promise is neither nonsense nor too far away", () => {
    expect(readyDateProblem(new Date("nonsense"), at)).toBe("readyDatePast");
    expect(readyDateProblem(addDays(dayInYiwu(at), LONGEST_PROMISE), at)).toBeNull();
    expect(readyDateProblem(addDays(dayInYiwu(at), LONGEST_PROMISE + 1), at)).toBe(
      "readyDateTooFar",
    );
  });

  test("silence ends an order at the very moment, written down or not", () => {
    const order = { status: "placed" as const, respondBy: at };
    expect(statusAt(order, new Date(at.getTime() - 1))).toBe("placed");
    expect(statusAt(order, at)).toBe("expired");
    expect(statusAt({ ...order, status: "confirmed" }, at)).toBe("confirmed");
  });

  test("an order is late from the day after the promised one until it is made", () => {
    const order = { status: "in_production" as const, readyOn: new Date("2026-11-24T00:00:00Z") };
    expect(isLate(order, new Date("2026-11-24T15:59:00Z"))).toBe(false);
    expect(isLate(order, new Date("2026-11-24T16:00:00Z"))).toBe(true);
    expect(isLate({ ...order, status: "ready" }, new Date("2026-12-24T00:00:00Z"))).toBe(false);
  });

  test("a silent seller is reminded after one and after two working days, once each", () => {
    const placedAt = new Date("2026-11-24T02:00:00Z");
    const order = {
      status: "placed" as const,
      placedAt,
      respondBy: new Date("2026-11-27T02:00:00Z"),
    };
    expect(reminderDay(order, 0, new Date("2026-11-25T01:00:00Z"))).toBeNull();
    expect(reminderDay(order, 0, new Date("2026-11-25T02:00:00Z"))).toBe(1);
    expect(reminderDay(order, 1, new Date("2026-11-25T03:00:00Z"))).toBeNull();
    expect(reminderDay(order, 1, new Date("2026-11-26T02:00:00Z"))).toBe(2);
    expect(reminderDay(order, 2, new Date("2026-11-26T03:00:00Z"))).toBeNull();
    expect(reminderDay(order, 0, order.respondBy)).toBeNull();
    expect(
      reminderDay({ ...order, status: "confirmed" }, 0, new Date("2026-11-26T02:00:00Z")),
    ).toBeNull();
  });
});
