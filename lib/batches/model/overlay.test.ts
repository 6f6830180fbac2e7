import { describe, expect, test } from "vitest";
import { overlaid, startOf } from "@/lib/batches/model/overlay";

describe("a product", () => {
  test("keeps what a row does not give, and loses what it clears", () => {
    const known = { itemNo: "A-1", material: "nylon", moq: "120", "tier-1-price": "5" };
    expect(overlaid(known, { material: "", moq: "240" })).toEqual({
      itemNo: "A-1",
      material: "",
      moq: "240",
      "tier-1-price": "5",
    });
  });

  test("finds its variants again by a name in any language, and never loses one", () => {
    const known = {
      "variant-1-id": "a",
      "variant-1-zh": "粉色",
      "variant-1-ru": "розовый",
      "variant-1-max": "100",
      "variant-2-id": "b",
      "variant-2-zh": "黑色",
      "variant-2-state": "paused",
    };
    const given = { "variant-1-zh": "黑色", "variant-1-ru": "чёрный", "variant-2-zh": "金色" };
    expect(overlaid(known, given)).toEqual({
      ...known,
      "variant-2-ru": "чёрный",
      "variant-3-zh": "金色",
    });
    expect(overlaid(known, { "variant-1-ru": "Розовый " })).toEqual({
      ...known,
      "variant-1-ru": "Розовый ",
    });
  });

  test("with one nameless variant gives it the first name", () => {
    expect(
      overlaid({ "variant-1-id": "a" }, { "variant-1-zh": "红", "variant-2-zh": "蓝" }),
    ).toEqual({
      "variant-1-id": "a",
      "variant-1-zh": "红",
      "variant-2-zh": "蓝",
    });
  });

  test("that is new begins with what is usual, or what the seller chose", () => {
    expect(startOf({ unit: "set", categorySlug: "toys", material: "" })).toEqual({
      unit: "set",
      moqScope: "product",
      piecesPerInner: "1",
      categorySlug: "toys",
    });
  });
});
