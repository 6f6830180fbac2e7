import { beforeEach, describe, expect, test } from "vitest";
import { listSimilar } from "@/lib/catalogue/queries/similar";
import { listSuggestions } from "@/lib/catalogue/queries/suggestions";
import type { SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller } from "@/lib/testing/factories";

let seller: SellerActor;

const name = async (
  itemNo: string,
  names: Record<string, string>,
  status: "published" | "draft",
) => {
  const { id } = await createProduct(seller);
  await db.product.update({ where: { id }, data: { itemNo, names, status } });
  return id;
};

const suggest = async (typed: string) =>
  (await listSuggestions(typed, "ru")).map(({ kind, text }) => `${kind}: ${text}`);

beforeEach(async () => {
  seller = await createSeller({ name: "Meiyun" });
  await name("CB-1007", { ru: "Набор кистей для макияжа", en: "Brush set" }, "published");
  await name("DL-2001", { ru: "Термос стальной" }, "published");
});

describe("suggestions", () => {
  test("go on with a word that has begun, and show the goods it leads to", async () => {
    expect(await suggest("терм")).toEqual(["word: термос", "product: Термос стальной"]);
    expect(await suggest("набор кист")).toEqual([
      "word: набор кистей",
      "product: Набор кистей для макияжа",
    ]);
  });

  test("know the other script, categories and the beginning of an item number", async () => {
    expect(await suggest("makiya")).toContain("word: макияжа");
    expect(await suggest("товар")).toContain("category: Товары для дома");
    expect(await suggest("日用")).toContain("category: Товары для дома");
    expect(await suggest("cb-100")).toEqual(["product: Набор кистей для макияжа"]);
  });

  test("never name drafts or goods of a seller who is not approved", async () => {
    await name("ZZ-1", { ru: "Секретный чайник" }, "draft");
    expect(await suggest("секр")).toEqual([]);
    expect(await suggest("zz-1")).toEqual([]);
    await db.company.update({ where: { id: seller.companyId }, data: { status: "suspended" } });
    expect((await suggest("терм")).filter((line) => line.startsWith("product"))).toEqual([]);
  });

  test("are none for nothing", async () => {
    expect(await suggest("  ")).toEqual([]);
    expect(await suggest("%_'\\")).toEqual([]);
  });
});

test("similar goods stand in the same category, the nearest in price first, and are on sale", async () => {
  const own = await createProduct(seller, { tiers: [[480, 50_000n]] });
  const near = await createProduct(seller, { tiers: [[480, 52_000n]] });
  const cheap = await createProduct(seller, { tiers: [[480, 40_000n]] });
  await createProduct(await createSeller({ status: "pending" }), { tiers: [[480, 50_000n]] });
  await createProduct(seller, { tiers: [[480, 50_000n]], status: "draft" });
  const similar = await listSimilar(own.id, "ru");
  expect(similar.slice(0, 2).map(({ slug }) => slug)).toEqual([near.slug, cheap.slug]);
  expect(similar).toHaveLength(4);
});
