import { expect, test } from "vitest";
import { canMove, orderStatuses } from "@/lib/orders/model/status";
import { canBecomeVersion, isBeforeProduction } from "@/lib/orders/model/version";

test("a line may change its version until production begins", () => {
  expect(orderStatuses.filter(isBeforeProduction)).toEqual(["placed", "confirmed", "countered"]);
  const starts = orderStatuses.filter((status) => canMove(status, "in_production"));
  expect(starts.every(isBeforeProduction)).toBe(true);
});

test("what stands ready in the store is made already", () => {
  expect(canBecomeVersion("confirmed", { reserved: 0 })).toBe(true);
  expect(canBecomeVersion("confirmed", { reserved: 48 })).toBe(false);
  expect(canBecomeVersion("in_production", { reserved: 0 })).toBe(false);
});
