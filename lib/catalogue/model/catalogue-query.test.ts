import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalQuery,
  changeQuery,
  parseSegment,
  toPath,
} from "@/lib/catalogue/model/catalogue-query";

const keys = [
  "after",
  "category",
  "lead",
  "max",
  "min",
  "moq",
  "q",
  "seller",
  "sort",
  "stock",
  "x",
];
const search = fc
  .array(fc.tuple(fc.constantFrom(...keys), fc.string({ unit: "binary", maxLength: 250 })))
  .map((pairs) => new URLSearchParams(pairs));

const segmentOf = (path: string) => path.split("/")[2] ?? "";

describe("a catalogue query", () => {
  test("survives the way into an address and back", () => {
    fc.assert(
      fc.property(search, (asked) => {
        const query = canonicalQuery(asked);
        fc.pre(Object.keys(query).length > 0);
        const segment = segmentOf(toPath(query));
        expect(parseSegment(segment)).toEqual(query);
        expect(parseSegment(decodeURIComponent(segment))).toEqual(query);
        expect(parseSegment(encodeURIComponent(segment))).toEqual(query);
      }),
    );
  });

  test("becomes one path segment", () => {
    fc.assert(
      fc.property(search, (asked) => {
        expect(toPath(canonicalQuery(asked))).toMatch(/^\/catalogue(\/[A-Za-z0-9_.!~*'()%=&-]+)?$/);
      }),
    );
  });

  test("is the same whatever the order, spacing and unknown keys", () => {
    const one = canonicalQuery(new URLSearchParams("q= red  lamp &utm=1&category=toys"));
    const other = canonicalQuery(new URLSearchParams("category=toys&q=red lamp"));
    expect(toPath(one)).toBe(toPath(other));
    expect(toPath(one)).toBe("/catalogue/category=toys&q=red%20lamp");
  });

  test("of nothing is the whole catalogue", () => {
    expect(toPath(canonicalQuery(new URLSearchParams("q=&sort=  ")))).toBe("/catalogue");
  });

  test("is read whichever letters the browser encoded", () => {
    expect(parseSegment("q=кисть")).toEqual({ q: "кисть" });
    expect(parseSegment("category%3Dtoys%26q%3Dlamp")).toEqual({ category: "toys", q: "lamp" });
    expect(toPath({ q: "50% a/b&c" })).toBe("/catalogue/q=50~25%20a~2fb~26c");
  });

  test("is refused when it is not the canonical one", () => {
    expect(parseSegment("lamps")).toBeNull();
    expect(parseSegment("q=b&category=a")).toBeNull();
    expect(parseSegment("category=a&q=")).toBeNull();
    expect(parseSegment("q=%zz")).toBeNull();
  });

  test("goes back to the first page when a filter changes", () => {
    const query = { after: "x", category: "toys", q: "lamp" };
    expect(changeQuery(query, { category: undefined })).toEqual({ q: "lamp" });
    expect(changeQuery(query, { after: "y" })).toEqual({ ...query, after: "y" });
  });
});
