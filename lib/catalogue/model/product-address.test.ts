import { describe, expect, test } from "vitest";
import { listAddress, listIn, listOf, productAddress } from "@/lib/catalogue/model/product-address";

const ID = "01a20f11-78fa-77ed-83d4-7897d2c6bba9";
const PLACE = `status=draft&sort=-price&after=${ID}.32000`;

describe("a product's page", () => {
  test("knows the list it was opened from, with its page", () => {
    const address = productAddress("ru", ID, { note: "saved", list: PLACE });
    expect(address).toMatch(/^\/ru\/seller\/products\/[0-9a-f-]{36}\?note=saved&list=/);
    expect(listIn(`https://karavan.test${address}`)).toBe(PLACE);
    expect(listAddress("ru", ID, PLACE)).toBe(`/ru/seller/products?${PLACE}#p-${ID}`);
  });

  test("opened from nowhere leads to the list as it is at first", () => {
    expect(productAddress("zh", "new", { list: "" })).toBe("/zh/seller/products/new");
    expect(listIn(null)).toBe("");
    expect(listIn("https://karavan.test/zh/seller/products/new")).toBe("");
    expect(listAddress("zh", ID, "")).toBe(`/zh/seller/products#p-${ID}`);
  });

  test("opens at its form, or with its history", () => {
    const list = "status=draft";
    expect(productAddress("zh", ID, { draft: "open", list }, "#product")).toBe(
      `/zh/seller/products/${ID}?draft=open&list=status%3Ddraft#product`,
    );
    expect(productAddress("zh", ID, { list }, "/history")).toBe(
      `/zh/seller/products/${ID}/history?list=status%3Ddraft`,
    );
  });

  test.each(["//evil.test", "q=a&next=//evil.test#x", "sort=<script>", 7, ["a"]])(
    "takes of %j nothing but a list",
    (value) => expect(listOf(value)).toMatch(/^(q=a)?$/),
  );
});
