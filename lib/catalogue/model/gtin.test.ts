import { expect, test } from "vitest";
import { isGtin13 } from "@/lib/catalogue/model/gtin";

test("a GTIN is right when its last digit checks the others", () => {
  expect(isGtin13("2000000000015")).toBe(true);
  expect(isGtin13("4006381333931")).toBe(true);
  expect(isGtin13("4006381333932")).toBe(false);
  expect(isGtin13("400638133393")).toBe(false);
  expect(isGtin13("400638133393X")).toBe(false);
});

test("two neighbouring digits exchanged are noticed", () => {
  expect(isGtin13("4006381339331")).toBe(false);
});
