import { expect, test } from "vitest";
import { freeItemNo } from "@/lib/catalogue/model/free-item-no";

test("a copy takes the first number behind the item number that is free", () => {
  expect(freeItemNo("CB-1007", new Set(["CB-1007"]))).toBe("CB-1007-2");
  expect(freeItemNo("CB-1007", new Set(["CB-1007-2", "CB-1007-3"]))).toBe("CB-1007-4");
});

test("a copy of the longest item number is no longer", () => {
  const longest = "A".repeat(32);
  expect(freeItemNo(longest, new Set())).toBe(`${"A".repeat(30)}-2`);
});
