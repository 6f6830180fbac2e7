import { beforeEach, describe, expect, test } from "vitest";
import { fold } from "@/lib/catalogue/model/fold";
import { grams } from "@/lib/catalogue/model/search-terms";
import { listProducts } from "@/lib/catalogue/queries/browse";
import { db } from "@/lib/platform/db";
import { createProduct, createSeller } from "@/lib/testing/factories";

const goods = {
  "CB-1007": {
    en: "Makeup brush set",
    ru: "Набор кистей для макияжа, 12 шт.",
    zh: "12支化妆刷套装",
  },
  "DL-2001": {
    en: "Kids toy car",
    ru: "Игрушечная машинка",
    zh: "儿童玩具车",
    uz: "Oʻyinchoq mashina",
    kk: "Ойыншық көлік",
  },
  "DL-2002": { en: "Vacuum bottle", ru: "Термос стальной, чёрный", zh: "不锈钢保温杯" },
  "DL-2003": { en: "Pencil", zh: "铅笔", kk: "Қалам", uz: "Qalam" },
  "DL-2004": { en: "Batteries AA", zh: "电池" },
  "EL-3001": { en: "LED lamp", zh: "LED灯" },
};

beforeEach(async () => {
  const seller = await createSeller({ name: "Meiyun Beauty" });
  for (const [itemNo, names] of Object.entries(goods)) {
    const { id } = await createProduct(seller);
    await db.product.update({ where: { id }, data: { itemNo, names } });
  }
});

const find = async (q: string) => {
  const { products, searchedFor } = await listProducts({ sort: "newest", q }, "ru");
  return { found: products.map(({ itemNo }) => itemNo), searchedFor };
};

describe("search", () => {
  test.each([
    ["кисть", "CB-1007"],
    ["кисти", "CB-1007"],
    ["НАБОР макияж", "CB-1007"],
    ["brushes", "CB-1007"],
    ["brush for makeup", "CB-1007"],
    ["化妆刷", "CB-1007"],
    ["刷", "CB-1007"],
    ["12支", "CB-1007"],
    ["12 шт", "CB-1007"],
    ["玩具", "DL-2001"],
    ["儿童 玩具车", "DL-2001"],
    ["oʻyinchoq", "DL-2001"],
    ["o'yinchoq", "DL-2001"],
    ["oyinchoq", "DL-2001"],
    ["ўйинчоқ", "DL-2001"],
    ["ойыншык", "DL-2001"],
    ["ОЙЫНШЫҚ", "DL-2001"],
    ["черный термос", "DL-2002"],
    ["чёрный", "DL-2002"],
    ["保温杯", "DL-2002"],
    ["不锈钢杯", "DL-2002"],
    ["қалам", "DL-2003"],
    ["калам", "DL-2003"],
    ["qalam", "DL-2003"],
    ["battery", "DL-2004"],
    ["led灯", "EL-3001"],
    ["ＬＥＤ", "EL-3001"],
    ["cb-1007", "CB-1007"],
    ["el-300", "EL-3001"],
  ])("for %s finds %s", async (typed, itemNo) => {
    expect((await find(typed)).found).toEqual([itemNo]);
  });

  test("finds all goods of a seller by name", async () => {
    expect((await find("meiyun")).found).toHaveLength(Object.keys(goods).length);
  });

  test("mends a mistyped word and says so", async () => {
    expect(await find("makup brsh")).toEqual({ found: ["CB-1007"], searchedFor: "makeup brush" });
  });

  test("puts the exact item number first", async () => {
    const seller = await createSeller();
    const { id } = await createProduct(seller);
    await db.product.update({
      where: { id },
      data: { itemNo: "ZZ-1", names: { en: "Spare part for DL-2002" } },
    });
    expect((await find("dl-2002")).found).toEqual(["DL-2002", "ZZ-1"]);
  });

  test("finds nothing for nonsense, signs and what only looks like SQL", async () => {
    for (const typed of ["xqzv", "%", "_", "' or 1=1 --", "\\", "🦄"]) {
      expect((await find(typed)).found).toEqual([]);
    }
  });

  test("follows a seller's new name and a category's", async () => {
    await db.company.updateMany({ where: { name: "Meiyun Beauty" }, data: { name: "Lanxin" } });
    expect((await find("lanxin")).found).toHaveLength(Object.keys(goods).length);
    expect((await find("meiyun")).found).toEqual([]);
    await db.category.update({ where: { slug: "daily" }, data: { names: { en: "Household" } } });
    expect((await find("household")).found).toHaveLength(Object.keys(goods).length);
  });
});

test("code and database fold alike and cut Chinese alike", async () => {
  for (const text of [
    "Қалам ғ ң ө ү ұ һ і",
    "Ўзбек ҳ ҷ ӣ ӯ ё",
    "Oʻzbek o‘ oʼ o' o`",
    "ＬＥＤ Ýagly äöüşžňçğ",
  ]) {
    const [row] = await db.$queryRaw<
      { folded: string }[]
    >`select catalogue_fold(${text}) as folded`;
    expect(row?.folded).toBe(fold(text));
  }
  const [row] = await db.$queryRaw<
    { cut: string[] }[]
  >`select catalogue_lexemes('不锈钢保温杯') as cut`;
  expect(row?.cut.sort()).toEqual(grams("不锈钢保温杯").sort());
});
