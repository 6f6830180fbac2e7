import { describe, expect, test } from "vitest";
import { problemText } from "@/lib/batches/model/problem-words";
import { locales } from "@/lib/i18n/locales";
import { messages } from "@/lib/i18n/messages/en";

const codes = [
  ...Object.keys(messages.batches.sheet.problems),
  ...["pictureBroken", "picturePixels", "rowRepeated", "stockChanged", "stockPerVariant"],
];

describe.each(locales)("in %s", (locale) => {
  test.each(codes)("the problem %s is told of many rows at once", (code) => {
    const text = problemText(locale, { code, values: { name: "" } });
    expect(text).toMatch(/[.:。…]$/);
    expect(text).not.toContain("{");
  });
});

test("what is not known of a group ends no sentence twice", () => {
  expect(problemText("en", { code: "rowRepeated", values: {} })).not.toContain("….");
});

test("the problem of one row names what stood there", () => {
  const problem = { code: "foreignMoney", values: { value: "$5" } };
  expect(problemText("en", problem)).toBe("Prices are in yuan; $5 is not.");
  expect(problemText("en", { ...problem, values: {} })).toBe("Prices are in yuan; … is not.");
});
