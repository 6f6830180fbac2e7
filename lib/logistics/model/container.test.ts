import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigit,
  fillOf,
  isContainerNumber,
  normalContainerNumber,
} from "@/lib/logistics/model/container";

describe("a container number", () => {
  test("follows ISO 6346", () => {
    expect(isContainerNumber("CSQU3054383")).toBe(true);
  });

  test("with another check digit is refused", () => {
    expect(isContainerNumber("CSQU3054384")).toBe(false);
  });

  test("is read with spaces and small letters", () => {
    expect(normalContainerNumber(" csqu 305438-3 ")).toBe("CSQU3054383");
  });

  test("needs an equipment letter in fourth place", () => {
    expect(checkDigit("CSQA305438")).toBeNull();
  });

  test("any ten signs have exactly one check digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (serial) => {
        const first10 = `KVNU${String(serial).padStart(6, "0")}`;
        return (
          Array.from({ length: 10 }, (_value, digit) => `${first10}${digit}`).filter(
            isContainerNumber,
          ).length === 1
        );
      }),
    );
  });
});

describe("the fill of a container", () => {
  test("follows the worse of volume and weight", () => {
    const light = fillOf("40HQ", [{ cm3: 34_000_000n, grams: 6_000_000n }]);
    expect([light.percent, light.by]).toEqual([50, "volume"]);
    const heavy = fillOf("40HQ", [{ cm3: 6_800_000n, grams: 18_000_000n }]);
    expect([heavy.percent, heavy.by, heavy.level]).toEqual([75, "weight", "fits"]);
  });

  test("says when the plan, and when the plate is passed", () => {
    expect(fillOf("20GP", [{ cm3: 25_000_000n, grams: 0n }]).level).toBe("nearlyFull");
    expect(fillOf("20GP", [{ cm3: 30_000_000n, grams: 0n }]).level).toBe("overPlan");
    expect(fillOf("20GP", [{ cm3: 33_100_001n, grams: 0n }]).level).toBe("overLimit");
    expect(fillOf("20GP", [{ cm3: 0n, grams: 28_180_001n }]).level).toBe("overLimit");
  });
});
