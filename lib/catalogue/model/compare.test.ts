import { describe, expect, test } from "vitest";
import { comparedWith, comparePath, parseCompared } from "@/lib/catalogue/model/compare";

describe("a comparison", () => {
  test("is written in its address and read back", () => {
    const slugs = ["red-cup", "lamp", "mop-2"];
    expect(parseCompared(comparePath(slugs).replace("/compare/", ""))).toEqual(slugs);
  });

  test("holds up to four products, each once, and nothing that is no product", () => {
    expect(parseCompared("a.b.a.c.d.e")).toEqual(["a", "b", "c", "d"]);
    expect(parseCompared("..A.<b>.c")).toEqual(["c"]);
  });

  test("takes no fifth and none twice", () => {
    expect(comparedWith(["a"], "b")).toEqual(["a", "b"]);
    expect(comparedWith(["a"], "a")).toBeNull();
    expect(comparedWith(["a", "b", "c", "d"], "e")).toBeNull();
  });
});
