import { beforeEach, describe, expect, test } from "vitest";
import type { ListQuery, ListSort } from "@/lib/catalogue/model/list-query";
import { listAdvice, listHits, listProducts } from "@/lib/catalogue/queries/browse";
import { findProduct } from "@/lib/catalogue/queries/product";
import { findSeller, listSellers } from "@/lib/catalogue/queries/seller";
import type { SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller } from "@/lib/testing/factories";

let seller: SellerActor;

beforeEach(async () => {
  seller = await createSeller({ name: "Meiyun" });
});

const slugsOf = async (query: Partial<ListQuery>) => {
  const { products } = await listProducts({ sort: "newest", ...query }, "ru");
  return products.map(({ slug }) => slug);
};

/** Every page from the first to the last, with `between` done after the first. */
async function readThrough(sort: ListSort, size: number, between: () => Promise<unknown>) {
  const seen: string[] = [];
  let after: string | null | undefined;
  for (let page = 0; after !== null && page < 50; page += 1) {
    const { ids, next } = await listHits({ sort, ...(after && { after }) }, size);
    seen.push(...ids);
    after = next;
    if (page === 0) await between();
  }
  return seen;
}

describe("what anybody may see", () => {
  test("is published, by an approved seller, and nothing else", async () => {
    const shown = await createProduct(seller);
    const draft = await createProduct(seller, { status: "draft" });
    const archived = await createProduct(seller, { status: "archived" });
    const pending = await createProduct(await createSeller({ status: "pending" }));
    const suspended = await createProduct(await createSeller({ status: "suspended" }));

    for (const sort of ["newest", "price-up", "price-down", "lead", "rating"] as const) {
      expect(await slugsOf({ sort })).toEqual([shown.slug]);
    }
    for (const filter of [
      { q: "чашка" },
      { q: "杯子" },
      { category: "daily" },
      { moq: 9_999 },
      { q: "чащка" },
    ]) {
      expect(await slugsOf(filter)).toEqual([shown.slug]);
    }
    for (const hidden of [draft, archived, pending, suspended]) {
      expect(await slugsOf({ q: hidden.itemNo })).not.toContain(hidden.slug);
      expect(await findProduct(hidden.slug, "ru")).toBeNull();
    }
    expect(await findProduct(shown.slug, "ru")).toMatchObject({ slug: shown.slug });
  });

  test("does not name a seller who is not approved", async () => {
    const pending = await createSeller({ status: "pending" });
    await createProduct(pending);
    const { slug } = await db.company.findUniqueOrThrow({ where: { id: pending.companyId } });
    expect(await findSeller(slug ?? "", "ru")).toBeNull();
    expect(await slugsOf({ seller: slug ?? "" })).toEqual([]);
    expect(await listSellers("ru", 10)).toEqual([]);
  });

  test("says in which language a text is", async () => {
    const { slug } = await createProduct(seller);
    expect((await findProduct(slug, "kk"))?.name.locale).toBe("ru");
    expect((await findProduct(slug, "zh"))?.name.locale).toBe("zh");
  });

  test("has a rating only from three reports on", async () => {
    const { id, slug } = await createProduct(seller);
    await db.product.update({ where: { id }, data: { ratingCount: 2, ratingSum: 9 } });
    expect((await findProduct(slug, "ru"))?.rating).toBeNull();
  });
});

describe("a list", () => {
  test("shows each product once while others are being added", async () => {
    const before = await Promise.all(Array.from({ length: 23 }, () => createProduct(seller)));
    const ids = before.map(({ id }) => id).sort();
    for (const sort of ["newest", "price-up", "price-down", "lead", "rating"] as const) {
      const seen = await readThrough(sort, 5, () =>
        Promise.all([createProduct(seller), createProduct(seller)]),
      );
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => ids.includes(id)).sort()).toEqual(ids);
    }
  });

  test("shows each found product once, however often its word stands", async () => {
    await Promise.all(Array.from({ length: 12 }, () => createProduct(seller)));
    const first = await listHits({ sort: "price-up", q: "чашка" }, 5);
    const second = await listHits({ sort: "price-up", q: "чашка", after: first.next ?? "" }, 5);
    const third = await listHits({ sort: "price-up", q: "чашка", after: second.next ?? "" }, 5);
    expect(new Set([...first.ids, ...second.ids, ...third.ids]).size).toBe(12);
    expect(third.next).toBeNull();
  });

  test("is cut by price, minimum order, lead time, stock, seller and the categories below", async () => {
    const dear = await createProduct(seller, { tiers: [[480, 900_000n]] });
    const small = await createProduct(seller, { moq: 48 });
    const ready = await createProduct(seller, { variants: [{ name: "white", onHand: 96 }] });
    await db.category.create({
      data: { slug: "cups", parentSlug: "daily", names: { en: "Cups" }, position: 1 },
    });
    await db.product.update({
      where: { id: ready.id },
      data: { categorySlug: "cups", leadDaysMin: 1, leadDaysMax: 2 },
    });
    const other = await createSeller();
    const foreign = await createProduct(other);
    const { slug } = await db.company.findUniqueOrThrow({ where: { id: other.companyId } });

    expect(await slugsOf({ min: 500_000n })).toEqual([dear.slug]);
    expect(await slugsOf({ max: 500_000n })).not.toContain(dear.slug);
    expect(await slugsOf({ moq: 100 })).toEqual([small.slug]);
    expect(await slugsOf({ lead: 5 })).toEqual([ready.slug]);
    expect(await slugsOf({ stock: true })).toEqual([ready.slug]);
    expect(await slugsOf({ category: "cups" })).toEqual([ready.slug]);
    expect(await slugsOf({ category: "daily" })).toHaveLength(4);
    expect(await slugsOf({ seller: slug ?? "" })).toEqual([foreign.slug]);
    expect(await slugsOf({ category: "unknown" })).toEqual([]);
  });

  test("goes from the word itself to its synonyms to its category, page by page", async () => {
    const inName = await createProduct(seller);
    const bySynonym = await createProduct(seller);
    const byCategory = await createProduct(seller);
    const named = (id: string, ru: string) =>
      db.product.update({ where: { id }, data: { names: { ru } } });
    await named(inName.id, "Чашка белая");
    await named(bySynonym.id, "Кружка белая");
    await named(byCategory.id, "Ложка");
    await db.category.update({
      where: { slug: "daily" },
      data: { names: { ru: "Чашки и ложки" } },
    });
    const pages: string[] = [];
    let after: string | null | undefined;
    while (after !== null) {
      const page = await listHits({ sort: "relevance", q: "чашка", ...(after && { after }) }, 1);
      pages.push(...page.ids);
      after = page.next;
    }
    expect(pages).toEqual([inName.id, bySynonym.id, byCategory.id]);
  });

  test("is sorted by what a quantity costs, without what it is too small for", async () => {
    const steep = await createProduct(seller, {
      tiers: [
        [480, 90_000n],
        [960, 10_000n],
      ],
    });
    const flat = await createProduct(seller, { tiers: [[480, 50_000n]] });
    const large = await createProduct(seller, { moq: 2_400, tiers: [[2_400, 1_000n]] });
    const cheapest = (quantity: number) => slugsOf({ quantity, sort: "price-up" });
    expect(await cheapest(480)).toEqual([flat.slug, steep.slug]);
    expect(await cheapest(959)).toEqual([flat.slug, steep.slug]);
    expect(await cheapest(960)).toEqual([steep.slug, flat.slug]);
    expect(await cheapest(2_400)).toEqual([large.slug, steep.slug, flat.slug]);
    expect(await slugsOf({ quantity: 960, sort: "price-down" })).toEqual([flat.slug, steep.slug]);
    const first = await listHits({ sort: "price-up", quantity: 2_400 }, 2);
    const second = await listHits(
      { sort: "price-up", quantity: 2_400, after: first.next ?? "" },
      2,
    );
    expect([...first.ids, ...second.ids]).toEqual([large.id, steep.id, flat.id]);
  });

  test("that is empty says which filter to drop", async () => {
    await createProduct(seller);
    const advice = await listAdvice({ sort: "newest", q: "чашка", max: 1n, stock: true });
    expect(advice).toEqual([]);
    expect(await listAdvice({ sort: "newest", q: "чашка", max: 1n })).toEqual([
      { drop: "max", count: 1 },
    ]);
  });

  test("adds up the stock of all colours, two that leave at once included", async () => {
    const { id, variants } = await createProduct(seller, {
      variants: [
        { name: "white", onHand: 96 },
        { name: "black", onHand: 96 },
      ],
    });
    await Promise.all(
      variants.map((variant) =>
        db.variant.update({ where: { id: variant.id }, data: { onHand: { decrement: 48 } } }),
      ),
    );
    const { readyStock } = await db.product.findUniqueOrThrow({ where: { id } });
    expect(readyStock).toBe(96);
  });
});
