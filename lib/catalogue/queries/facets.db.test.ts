import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { catalogueJobs } from "@/lib/catalogue/jobs";
import {
  type Facet,
  facets,
  leadSteps,
  materials,
  moqSteps,
  paperKinds,
  priceBands,
  priceSteps,
  ratingSteps,
} from "@/lib/catalogue/model/facets";
import type { ListQuery } from "@/lib/catalogue/model/list-query";
import { listHits } from "@/lib/catalogue/queries/browse";
import { listFacets } from "@/lib/catalogue/queries/facets";
import type { SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller, systemActor } from "@/lib/testing/factories";

const choose = <Value>(values: readonly [Value, ...Value[]], at: number) =>
  values[at % values.length] ?? values[0];

/** The goods of a number are of a kind of their own. */
async function createKind(seller: SellerActor, at: number) {
  const moq = choose([48, 96, 348, 2_004], at);
  const { id } = await createProduct(seller, {
    tiers: [[moq, choose([9_000n, 50_000n, 7_000_000n], at)]],
    moq,
    multiple: 12,
    variants: [{ name: "white", onHand: at % 3 === 0 ? 96 : 0 }],
  });
  await db.product.update({
    where: { id },
    data: {
      categorySlug: at % 2 === 0 ? "daily" : "cups",
      leadDaysMin: 1,
      leadDaysMax: choose([7, 8, 30, 60], at),
      material: choose(["stainless steel, PP", "cotton", null], at),
      papers: choose<Record<string, string[]>>(
        [{}, { EAEU: ["a"] }, { EAEU: ["a"], UZ: ["b"] }],
        at,
      ),
      ratingCount: at % 4,
      ratingSum: (at % 4) * choose([3, 4, 5], at),
    },
  });
}

async function createMixed(sellers: readonly [SellerActor, ...SellerActor[]], count: number) {
  await createKind(sellers[0], 0);
  await db.category.create({
    data: { slug: "cups", parentSlug: "daily", names: { en: "Cups" }, position: 1 },
  });
  for (let at = 1; at < count; at += 1) await createKind(choose(sellers, at), at);
}

const option = <Value>(values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const several = <Value>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });

const queries = fc
  .record({
    q: option(["чашка", "сталь", "steel", "белая"]),
    category: option(["daily", "cups"]),
    min: option([9_000n, 10_000n]),
    moq: option([...moqSteps, 120]),
    lead: option([...leadSteps, 9]),
    quantity: option([...moqSteps, 77]),
    stock: option([true as const]),
    band: several(priceBands),
    material: several(materials.slice(0, 8)),
    papers: several(paperKinds),
    rating: option(ratingSteps),
  })
  .map((asked): ListQuery => {
    const known = Object.entries(asked).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(known), sort: "newest" };
  });

const own: Record<Facet, (keyof ListQuery)[]> = {
  price: ["band"],
  moq: ["moq"],
  lead: ["lead"],
  rating: ["rating"],
  stock: ["stock"],
  material: ["material"],
  papers: ["papers"],
};

const without = (query: ListQuery, keys: readonly (keyof ListQuery)[]): ListQuery => ({
  ...Object.fromEntries(
    Object.entries(query).filter(([key]) => !keys.some((dropped) => dropped === key)),
  ),
  sort: query.sort,
});

/** The plain way: read the whole list and look at each product. */
async function countPlainly(query: ListQuery, facet: Facet): Promise<Record<string, number>> {
  const isBetweenSteps =
    (facet === "moq" && !moqSteps.some((step) => step === query.moq)) ||
    (facet === "lead" && !leadSteps.some((step) => step === query.lead));
  const { ids } = await listHits(isBetweenSteps ? query : without(query, own[facet]), 1_000);
  const rows = await db.listing.findMany({ where: { productId: { in: ids } } });
  const valuesOf: Record<Facet, (row: (typeof rows)[number]) => string[]> = {
    price: ({ price }) => [String(priceSteps.filter((step) => price >= step).length)],
    moq: ({ moq }) => [String(moqSteps.filter((step) => moq > step).length)],
    lead: ({ leadDays }) => [String(leadSteps.filter((step) => leadDays > step).length)],
    rating: ({ rating }) => [String(ratingSteps.filter((step) => rating >= step).length)],
    stock: ({ inStock }) => [inStock ? "1" : "0"],
    material: (row) => row.materials,
    papers: (row) => row.papers,
  };
  const values = rows.flatMap(valuesOf[facet]);
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

let seller: SellerActor;

beforeEach(async () => {
  seller = await createSeller({ name: "Meiyun" });
});

describe("facets", () => {
  test("count what a plain count counts, whatever is asked", async () => {
    await createMixed([seller, await createSeller({ name: "Jiahe" })], 36);
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const view = await listFacets(query);
        const { ids } = await listHits(query, 1_000);
        expect(view?.total).toBe(ids.length);
        for (const facet of facets) {
          expect({ facet, ...Object.fromEntries(view?.counts[facet] ?? []) }).toEqual({
            facet,
            ...(await countPlainly(query, facet)),
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test("never count drafts, goods off sale or those of a seller who is not approved", async () => {
    const { id } = await createProduct(seller);
    const other = await createSeller({ name: "Jiahe" });
    await createProduct(other, { status: "draft" });
    await createProduct(other, { status: "archived" });
    await createProduct(await createSeller({ status: "pending" }));
    const suspended = await createSeller({ name: "Lanxin" });
    await createProduct(suspended);
    await db.company.update({
      where: { id: suspended.companyId },
      data: { status: "suspended" },
    });
    for (const query of [{}, { category: "daily" }, { q: "чашка" }, { moq: 1_000 }, { min: 1n }]) {
      const view = await listFacets({ sort: "newest", ...query });
      expect(view?.total).toBe(1);
      expect(view?.sellers.map(({ name }) => name)).toEqual(["Meiyun"]);
    }
    await db.product.update({ where: { id }, data: { status: "archived" } });
    expect((await listFacets({ sort: "newest" }))?.total).toBe(0);
  });

  test("stay exact when what changes left is added up", async () => {
    await createMixed([seller], 12);
    const before = await listFacets({ sort: "newest", stock: true });
    await catalogueJobs["catalogue.countListings"]?.(systemActor(), {});
    expect(await listFacets({ sort: "newest", stock: true })).toEqual(before);
    expect(await db.listingCount.count({ where: { facet: "all", scope: "" } })).toBe(1);
  });
});
