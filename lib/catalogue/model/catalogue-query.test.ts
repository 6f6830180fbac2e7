import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canonicalQuery,
  changeQuery,
  parseSegment,
  toSearch,
  toSegment,
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

describe("a catalogue query", () => {
  test("survives the way into a path segment and back", () => {
    fc.assert(
      fc.property(search, (asked) => {
        const query = canonicalQuery(asked);
        expect(parseSegment(toSegment(query))).toEqual(query);
      }),
    );
  });

  test("survives the way into an address and back", () => {
    fc.assert(
      fc.property(search, (asked) => {
        const query = canonicalQuery(asked);
        expect(canonicalQuery(new URLSearchParams(toSearch(query)))).toEqual(query);
      }),
    );
  });

  test("becomes one safe path segment", () => {
    fc.assert(
      fc.property(search, (asked) => {
        expect(toSegment(canonicalQuery(asked))).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  test("is the same whatever the order, spacing and unknown keys", () => {
    const one = canonicalQuery(new URLSearchParams("q= red  lamp &utm=1&category=toys"));
    const other = canonicalQuery(new URLSearchParams("category=toys&q=red lamp"));
    expect(toSegment(one)).toBe(toSegment(other));
    expect(toSearch(one)).toBe("?category=toys&q=red+lamp");
  });

  test("of nothing is the whole catalogue", () => {
    expect(toSegment(canonicalQuery(new URLSearchParams("q=&sort=  ")))).toBe("all");
    expect(toSearch({})).toBe("");
  });

  test("is refused when the segment was not written by us", () => {
    expect(parseSegment("lamps")).toBeNull();
    expect(parseSegment(Buffer.from("q=b&category=a").toString("base64url"))).toBeNull();
  });

  test("goes back to the first page when a filter changes", () => {
    const query = { after: "x", category: "toys", q: "lamp" };
    expect(changeQuery(query, { category: undefined })).toEqual({ q: "lamp" });
    expect(changeQuery(query, { after: "y" })).toEqual({ ...query, after: "y" });
  });
});
