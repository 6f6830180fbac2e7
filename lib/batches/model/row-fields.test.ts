import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseColumns } from "@/lib/batches/model/columns";
import { fieldsOfRow } from "@/lib/batches/model/row-fields";

const categories = [
  { slug: "toys", names: { en: "Toys", ru: "Игрушки" } },
  { slug: "dolls", names: { en: "Dolls", ru: "Игрушки" } },
];
const read = (row: Record<string, string>, known = {}) => {
  const columns = recogniseColumns(Object.keys(row), []);
  return fieldsOfRow(Object.values(row), columns, { categories, known });
};

describe("a row", () => {
  test("never makes ten digits of six", () => {
    expect(read({ 海关编码: "960330" }).fields).toEqual({ hs6: "960330" });
    expect(read({ "HS code": "9603309000" }).fields).toEqual({ hs6: "960330" });
  });

  test("gives the first price from the minimum order on", () => {
    expect(read({ MOQ: "120", Price: "16.8", "≥600": "15.2" }).fields).toEqual({
      moq: "120",
      "tier-1-quantity": "120",
      "tier-1-price": "16.8",
      "tier-2-quantity": "600",
      "tier-2-price": "15.2",
      "tier-3-quantity": "",
      "tier-3-price": "",
      "tier-4-quantity": "",
      "tier-4-price": "",
    });
  });

  test("with a price alone keeps the other prices and the minimum order", () => {
    expect(read({ Price: "16.8" }, { moq: "120" }).fields).toEqual({ "tier-1-price": "16.8" });
  });

  test("whose prices begin below the minimum order has the price that holds there", () => {
    const { fields } = read({ "1-599": "16.8", "≥600": "15.2" }, { moq: "120" });
    expect(fields).toMatchObject({
      "tier-1-quantity": "120",
      "tier-1-price": "16.8",
      "tier-2-price": "15.2",
    });
  });

  test("with more prices than there may be says so", () => {
    const tiers = [1, 2, 3, 4, 5].map((at) => `${at}00:${10 - at}`).join(";");
    expect(read({ 阶梯价: tiers }).problems).toMatchObject([
      { code: "tooManyTiers", values: { count: 5, most: 4 } },
    ]);
  });

  test("counts a minimum order in cartons by its own carton, or the known one", () => {
    expect(read({ "起订量(箱)": "2", 装箱数: "60" }).fields.moq).toBe("120");
    expect(read({ "起订量(箱)": "2" }, { piecesPerCarton: "48" }).fields.moq).toBe("96");
    expect(read({ "起订量(箱)": "2" }).problems).toMatchObject([
      { code: "cartonUnknown", column: 0 },
    ]);
  });

  test("tells the column each field was read from", () => {
    const { origin } = read({ 货号: "A-1", 外箱尺寸: "52*38*42", 单价: "5" });
    expect(origin).toEqual({
      itemNo: 0,
      cartonLength: 1,
      cartonWidth: 1,
      cartonHeight: 1,
      "tier-1-price": 2,
    });
  });

  test("warns of a volume that is another, and passes", () => {
    const { problems } = read({ 外箱尺寸: "52*38*42", CBM: "0.5" });
    expect(problems).toMatchObject([{ code: "volumeDiffers", level: "warning", column: 1 }]);
  });

  test("of any texts is read without an accident", { timeout: 20_000 }, () => {
    const headers = [
      "货号",
      "品名",
      "类目",
      "单位",
      "外箱尺寸",
      "毛重/净重",
      "交期",
      "阶梯价",
      "≥600",
      "HS code",
      "颜色",
      "MOQ",
      "单价",
      "CBM",
      "样品费",
    ];
    const columns = recogniseColumns(headers, []);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: headers.length }),
        (cells) => {
          const { problems } = fieldsOfRow(cells, columns, { categories });
          for (const { column } of problems) expect(headers[column]).toBeDefined();
        },
      ),
    );
  });

  test("of one endless text takes no time", () => {
    const columns = recogniseColumns(
      ["外箱尺寸", "毛重/净重", "交期", "阶梯价", "MOQ", "单价", "颜色", "≥600"],
      [],
    );
    for (const letter of ["1", " ", "1 ", "a", "1.", "*", "箱", "-", '"', "1,"]) {
      const cells = columns.map(() => letter.repeat(30_000 / letter.length));
      const started = performance.now();
      fieldsOfRow(cells, columns, { categories });
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
