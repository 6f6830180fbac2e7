import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assortmentText, fillsCarton, parseAssortment } from "@/lib/catalogue/model/assortment";

const part = fc.record({
  colour: fc
    .stringMatching(/^[a-zа-я红蓝 ]{1,12}$/u)
    .map((text) => text.trim())
    .filter((text) => text !== "" && !/[xх]$/u.test(text)),
  pieces: fc.integer({ min: 1, max: 9_999 }),
});

describe("the colours of a carton", () => {
  test("are read as they were written", () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        expect(parseAssortment(assortmentText(parts))).toEqual(parts);
      }),
    );
    expect(parseAssortment("红x24 + 蓝 * 24")).toEqual([
      { colour: "红", pieces: 24 },
      { colour: "蓝", pieces: 24 },
    ]);
  });

  test("may be told in plain words, which add up to nothing", () => {
    for (const words of ["4 colours mixed", "one colour per carton", "red + blue", ""]) {
      expect(parseAssortment(words)).toBeNull();
      expect(fillsCarton(words, 48)).toBe(true);
    }
    expect(fillsCarton(null, 48)).toBe(true);
  });

  test("must fill the carton where they are counted", () => {
    expect(fillsCarton("Red × 24 + Blue × 24", 48)).toBe(true);
    expect(fillsCarton("Red × 24 + Blue × 20", 48)).toBe(false);
  });
});
