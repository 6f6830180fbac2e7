import { beforeEach, describe, expect, test } from "vitest";
import { parseSellerList, sellerSorts } from "@/lib/catalogue/model/seller-list";
import { countMatching, listSellerProducts } from "@/lib/catalogue/queries/seller-products";
import type { SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller } from "@/lib/testing/factories";

let seller: SellerActor & Awaited<ReturnType<typeof createSeller>>;
beforeEach(async () => {
  seller = await createSeller();
});

const listOf = (search: string) => parseSellerList(Object.fromEntries(new URLSearchParams(search)));

const itemsOf = async (search: string, actor = seller) =>
  (await listSellerProducts(actor, listOf(search), "ru")).rows.map(({ itemNo }) => itemNo);

/** Every page forwards, then back to the first one; ids as they stood. */
async function walk(sort: string, size: 50 | 100 = 50) {
  const list = { ...listOf(`sort=${sort}`), size };
  const forward: string[][] = [];
  let page = await listSellerProducts(seller, list, "zh");
  for (;;) {
    forward.push(page.rows.map(({ id }) => id));
    if (!page.after) break;
    page = await listSellerProducts(seller, { ...list, after: page.after }, "zh");
  }
  const backward = [page.rows.map(({ id }) => id)];
  while (page.before) {
    page = await listSellerProducts(seller, { ...list, before: page.before }, "zh");
    backward.unshift(page.rows.map(({ id }) => id));
  }
  return { forward: forward.flat(), backward: backward.flat(), pages: forward.length };
}

/** More than a page, with many alike in everything that is sorted by. */
async function fill(count: number) {
  const { id } = await createProduct(seller);
  await db.$executeRaw`
    insert into "Product" (id, "sellerId", "itemNo", slug, "categorySlug", names, unit, moq, multiple,
      "piecesPerInner", "piecesPerCarton", "cartonLengthMm", "cartonWidthMm", "cartonHeightMm", "cartonCm3",
      "netGrams", "grossGrams", "leadDaysMin", "leadDaysMax", hs6, "priceFrom", "updatedAt")
    select gen_random_uuid(), "sellerId", 'X-' || n, 'x-' || n, "categorySlug",
      jsonb_build_object('zh', '杯' || n % 7), unit, moq * (1 + n % 3), multiple, "piecesPerInner",
      "piecesPerCarton", "cartonLengthMm", "cartonWidthMm", "cartonHeightMm", "cartonCm3", "netGrams",
      "grossGrams", "leadDaysMin", "leadDaysMax" + n % 4, hs6, 10000 + n % 5, "updatedAt" - (n % 6) * interval '1 hour'
    from "Product", generate_series(1, ${count}::int) as n where id = ${id}::uuid`;
}

describe("a seller's list", () => {
  test("shows each product once by pages in every order, forwards and backwards", async () => {
    await fill(129);
    for (const sort of sellerSorts.flatMap((name) => [name, `-${name}`])) {
      const { forward, backward, pages } = await walk(sort);
      expect(pages, sort).toBe(3);
      expect(new Set(forward).size, sort).toBe(130);
      expect(backward, sort).toEqual(forward);
    }
  });

  test("sorts by what it says", async () => {
    await createProduct(seller, { moq: 480, tiers: [[480, 90_000n]] });
    await createProduct(seller, { moq: 96, tiers: [[96, 100_000n]] });
    const [dear, cheap] = await itemsOf("sort=-price");
    expect(await itemsOf("sort=price")).toEqual([cheap, dear]);
    expect(await itemsOf("sort=moq")).toEqual([dear, cheap]);
    expect(await itemsOf("sort=itemNo")).toEqual([cheap, dear].sort());
  });

  test("finds by state, words in any language, item number, price, time and stock", async () => {
    const one = await createProduct(seller, { variants: [{ name: "red", onHand: 5 }] });
    const two = await createProduct(seller, { status: "draft", tiers: [[480, 50_000n]] });
    for (const search of ["q=ЧАШКА", "q=杯子", "q=cup", "category=daily", "lead=18"])
      expect((await itemsOf(search)).sort(), search).toEqual([one.itemNo, two.itemNo].sort());
    expect(await itemsOf(`q=${one.itemNo}`)).toEqual([one.itemNo]);
    expect(await itemsOf("status=draft")).toEqual([two.itemNo]);
    expect(await itemsOf("max=2")).toEqual([one.itemNo]);
    expect(await itemsOf("min=2")).toEqual([two.itemNo]);
    expect(await itemsOf("stock=1")).toEqual([one.itemNo]);
    expect(await itemsOf("lead=17")).toEqual([]);
    expect(await itemsOf("category=none")).toEqual([]);
    expect(await countMatching(seller, listOf("q=cup").filter)).toBe(2);
  });

  test("finds what lacks pictures or a language, and what changed since a day of the reader's", async () => {
    const one = await createProduct(seller);
    const two = await createProduct(seller);
    await db.picture.create({
      data: { productId: one.id, position: 0, keys: {}, width: 1, height: 1, blur: "" },
    });
    await db.product.update({
      where: { id: two.id },
      data: { names: { zh: "碗" }, updatedAt: new Date("2026-01-01T15:59:00Z") },
    });
    expect(await itemsOf("missing=pictures")).toEqual([two.itemNo]);
    expect(await itemsOf("missing=ru")).toEqual([two.itemNo]);
    expect(await itemsOf("missing=translation")).toHaveLength(2);
    expect(await itemsOf("since=2026-01-01")).toHaveLength(2);
    expect(await itemsOf("since=2026-01-02")).toEqual([one.itemNo]);
  });

  test("of another company is another list", async () => {
    await createProduct(seller);
    const other = await createSeller();
    expect(await itemsOf("", other)).toEqual([]);
    expect(await countMatching(other, {})).toBe(0);
    const [row] = (await listSellerProducts(seller, listOf(""), "ru")).rows;
    const place = { id: row?.id ?? "", value: "2099-01-01 00:00:00.000+00" };
    const list = { ...listOf(""), after: place };
    expect((await listSellerProducts(other, list, "ru")).rows).toEqual([]);
  });
});
