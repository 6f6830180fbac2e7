import { expect, test } from "vitest";
import { isOverMarketLimit, yuanPerDollar } from "@/lib/logistics/model/market-limit";

test("the limit of market procurement is 150,000 dollars, to the fen", () => {
  const rate = { micros: 125_000n };
  expect(isOverMarketLimit(120_000_000n, rate)).toBe(false);
  expect(isOverMarketLimit(120_000_001n, rate)).toBe(true);
  expect(yuanPerDollar(rate)).toBe(8);
});
