import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalQuery } from "@/lib/catalogue/model/catalogue-query";
import { fromCursor, toCursor } from "@/lib/catalogue/model/cursor";
import { activeFilters, listSorts, parseListQuery } from "@/lib/catalogue/model/list-query";

const parse = (address: string) => parseListQuery(canonicalQuery(new URLSearchParams(address)));

describe("a list query", () => {
  test("understands what the filter form sends", () => {
    expect(
      parse(
        "q=cup&category=taps&seller=demo-jiahe&min=1,5&max=20&moq=1 000&lead=14&stock=1&sort=price-up",
      ),
    ).toEqual({
      q: "cup",
      category: "taps",
      seller: "demo-jiahe",
      min: 15_000n,
      max: 200_000n,
      moq: 1_000,
      lead: 14,
      stock: true,
      sort: "price-up",
    });
  });

  test("takes several values of a facet, and relevance as the usual order of a search", () => {
    expect(
      parse("band=3.1.9.3&material=wood.gold.steel&papers=none&rating=450&quantity=1 000"),
    ).toEqual({
      band: [1, 3],
      material: ["steel", "wood"],
      papers: ["none"],
      rating: 450,
      quantity: 1_000,
      sort: "newest",
    });
    expect(parse("q=cup").sort).toBe("relevance");
    expect(parse("q=cup&sort=newest").sort).toBe("newest");
    expect(parse("sort=relevance").sort).toBe("newest");
  });

  test("ignores what it cannot read", () => {
    expect(
      parse("min=abc&max=-1&moq=0.5&lead=9999&stock=no&sort=best&category=../x&seller=A"),
    ).toEqual({
      sort: "newest",
    });
  });

  test("counts neither sort nor page as a filter", () => {
    expect(activeFilters(parse("sort=lead&after=x&stock=1"))).toEqual(["stock"]);
  });
});

describe("a cursor", () => {
  const ids = fc.uuid();
  const values = fc.bigInt({ min: 0n, max: 10n ** 17n });

  test("survives the way into an address and back", () => {
    fc.assert(
      fc.property(fc.constantFrom(...listSorts), values, ids, (sort, value, id) => {
        expect(fromCursor(sort, toCursor(sort, { value, id }))).toEqual({ value, id });
      }),
    );
  });

  test("of another sort, or no cursor at all, begins at the beginning", () => {
    const cursor = toCursor("newest", { value: 1n, id: "0192f0c1-0000-7000-8000-000000000000" });
    expect(fromCursor("lead", cursor)).toBeNull();
    expect(fromCursor("newest", "n1-x")).toBeNull();
    expect(fromCursor("newest", undefined)).toBeNull();
  });
});
