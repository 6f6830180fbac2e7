import { describe, expect, test } from "vitest";
import { recogniseColumns } from "@/lib/batches/model/columns";
import { mappedColumns } from "@/lib/batches/model/mapping";

const meaning = (header: string, ...samples: string[]) => {
  const [column] = recogniseColumns(
    [header],
    samples.map((text) => [text]),
  );
  return [column?.target, column?.unit].filter(Boolean).join(" ");
};

describe("a header", () => {
  test.each([
    ["货号", "itemNo"],
    ["Item No.", "itemNo"],
    ["ITEM  NO", "itemNo"],
    ["Артикул", "itemNo"],
    ["арт.", "itemNo"],
    ["货号/Item No.", "itemNo"],
    ["品名", "name-zh"],
    ["产品名称 Product name", "name-zh"],
    ["英文品名", "name-en"],
    ["品名（俄文）", "name-ru"],
    ["Наименование товара", "name-ru"],
    ["Атауы", "name-kk"],
    ["规格型号", "description-zh"],
    ["材质", "material"],
    ["Цвет", "variants-ru"],
    ["装箱数 pcs/ctn", "piecesPerCarton"],
    ["装箱数(PCS)", "piecesPerCarton"],
    ["PCS/CTN", "piecesPerCarton"],
    ["Кол-во в коробке, шт.", "piecesPerCarton"],
    ["内盒", "piecesPerInner"],
    ["外箱尺寸(cm)", "size cm"],
    ["箱规 (mm)", "size mm"],
    ["MEAS. (m)", "size m"],
    ["Размер коробки, мм", "size mm"],
    ["体积(CBM)", "volume"],
    ["单箱毛重KG", "gross kg"],
    ["G.W.(KGS)", "gross kg"],
    ["N.W. (g)", "net g"],
    ["净重(斤)", "net jin"],
    ["毛净重", "weights gross/net"],
    ["NW/GW (kg)", "weights net/gross kg"],
    ["Вес брутто/нетто, кг", "weights gross/net kg"],
    ["单价（元）", "price"],
    ["出厂价RMB", "price"],
    ["Цена, юань", "price"],
    ["FOB价(美元)", ""],
    ["Price, USD", ""],
    ["≥600", "tierPrice 600"],
    ["600+", "tierPrice 600"],
    ["600-2999 pcs", "tierPrice 600"],
    ["от 1 200 шт", "tierPrice 1200"],
    ["3000个以上单价", "tierPrice 3000"],
    ["10箱以上", "tierPrice 10 ctn"],
    ["起订量(箱)", "moq ctn"],
    ["MOQ", "moq"],
    ["Мин. заказ, кор.", "moq ctn"],
    ["交期", "lead"],
    ["Lead time (days)", "lead"],
    ["条形码", "gtin13"],
    ["Штрих-код", "gtin13"],
    ["海关编码", "hs-CN"],
    ["Код ТН ВЭД", "hs-EAEU"],
    ["HS code", "hs"],
    ["类目", "category"],
    ["单位", "unit"],
    ["产品图片", "picture"],
    ["样品费", "sampleFee"],
    ["库存", "stock"],
    ["供应商", ""],
    ["备注", ""],
    ["序号", ""],
    ["2026", ""],
    ["", ""],
  ])("“%s” is %s", (header, expected) => {
    expect(meaning(header)).toBe(expected);
  });

  test("yields to the letters below it", () => {
    expect(meaning("品名", "Brush", "Puff")).toBe("name-en");
    expect(meaning("Name", "刷子", "粉扑")).toBe("name-zh");
    expect(meaning("Атауы", "Қасық", "Тәрелке")).toBe("name-kk");
    expect(meaning("Товар", "刷子")).toBe("name-zh");
  });
});

test("of two columns for the same the surer one counts, and none is dropped", () => {
  const columns = recogniseColumns(["单价", "价格", "图片", "照片"], []);
  expect(columns.map(({ target }) => target)).toEqual(["price", null, "picture", "picture"]);
});

test("a mapping is applied to a later file by its headers, however they are spaced", () => {
  const mapped = [
    { header: "Our code", target: "itemNo" },
    { header: "COST", target: null },
    { header: "Box", target: "size", unit: "mm" },
  ] as const;
  const columns = recogniseColumns(["box", "our  CODE", "Cost", "Price"], []);
  expect(mappedColumns(columns, mapped).map(({ target, unit }) => [target, unit])).toEqual([
    ["size", "mm"],
    ["itemNo", undefined],
    [null, undefined],
    ["price", undefined],
  ]);
});

test("a quotation without names has them in its descriptions, an export of ours never", () => {
  const targetsOf = (headers: string[]) =>
    recogniseColumns(headers, []).map(({ target }) => target);
  expect(targetsOf(["Item", "Description"])).toEqual(["itemNo", "name-en"]);
  expect(targetsOf(["Item", "Name", "Description"])).toEqual([
    "itemNo",
    "name-en",
    "description-en",
  ]);
  expect(targetsOf(["Item no.", "Description (English)"])).toEqual(["itemNo", "description-en"]);
});
