import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hs6Of, slugOf } from "@/lib/batches/model/cells/codes";
import { leadOf } from "@/lib/batches/model/cells/lead";
import { listOfNames, namesOfList } from "@/lib/batches/model/cells/list";
import { centimetresOf, kilogramsOf, piecesOf, yuanOf } from "@/lib/batches/model/cells/numbers";
import { otherVolume, sidesOf } from "@/lib/batches/model/cells/size";
import { tiersOfCell } from "@/lib/batches/model/cells/tiers";
import { weightsOf } from "@/lib/batches/model/cells/weights";
import { unitOfWord, yesOrNo } from "@/lib/batches/model/cells/words";

const categories = [
  { slug: "toys", names: { en: "Toys", ru: "Игрушки" } },
  { slug: "dolls", names: { en: "Dolls", ru: "Игрушки" } },
];
describe("a cell", () => {
  test("of a length or a weight is brought to cm and kg, its decimals exact", () => {
    expect(centimetresOf("525", "mm")).toBe("52.5");
    expect(centimetresOf("52,5 cm", "mm")).toBe("52,5");
    expect(centimetresOf("0.525", "m")).toBe("52.5");
    expect(centimetresOf("about 5", "mm")).toBe("about 5");
    expect(kilogramsOf("12300g")).toBe("12.3");
    expect(kilogramsOf("25", "jin")).toBe("12.5");
    expect(kilogramsOf("13,05кг")).toBe("13,05");
    expect(kilogramsOf("13 stone", "kg")).toBe("13 stone");
  });

  test("of pieces may count cartons or dozens", () => {
    expect(piecesOf("2箱", undefined, "60")).toEqual({ pieces: "120" });
    expect(piecesOf("2", "ctn", "60")).toEqual({ pieces: "120" });
    expect(piecesOf("2箱/2 ctn", undefined, "60")).toEqual({ pieces: "120" });
    expect(piecesOf("100 pcs", "ctn", "60")).toEqual({ pieces: "100" });
    expect(piecesOf("5 dozen", undefined, undefined)).toEqual({ pieces: "60" });
    expect(piecesOf("1,440", undefined, undefined)).toEqual({ pieces: "1440" });
    expect(piecesOf("1 440 шт", undefined, undefined)).toEqual({ pieces: "1440" });
    expect(piecesOf("2 ctn", undefined, undefined)).toBe("carton");
    expect(piecesOf("some", undefined, undefined)).toEqual({ pieces: "some" });
    expect(piecesOf("1.5", undefined, undefined)).toEqual({ pieces: "1.5" });
  });

  test("of a size names three sides", () => {
    const box = ["52", "38", "42"];
    for (const text of [
      "52*38*42",
      "52x38x42 cm",
      "52×38×42",
      "52х38х42см",
      "L52*W38*H42",
      "长52宽38高42",
      "520*380*420mm",
      "52 38 42",
    ])
      expect(sidesOf(text)).toEqual(box);
    expect(sidesOf("520*380*420", "mm")).toEqual(box);
    expect(sidesOf("52,5*38*42")).toEqual(["52,5", "38", "42"]);
    for (const text of ["52*38", "52,38,42", "big", "1*2*3*4", "见附件52*38*42"])
      expect(sidesOf(text)).toBeNull();
  });

  test("of a volume is held against the sides", () => {
    expect(otherVolume("0.083", ["52", "38", "42"])).toBeNull();
    expect(otherVolume("0,083 m3", ["52", "38", "42"])).toBeNull();
    expect(otherVolume("0.5", ["52", "38", "42"])).toBe(0.083);
    expect(otherVolume("?", ["52", "38", "42"])).toBeNull();
  });

  test("of both weights goes by the header, or by the heavier", () => {
    expect(weightsOf("13.05/12.3", "gross/net kg")).toEqual({ gross: "13.05", net: "12.3" });
    expect(weightsOf("12.3/13.05", "net/gross")).toEqual({ gross: "13.05", net: "12.3" });
    expect(weightsOf("12,3 - 13,05 кг")).toEqual({ gross: "13,05", net: "12,3" });
    expect(weightsOf("G.W. 13.05kg / N.W. 12.3kg")).toEqual({ gross: "13.05", net: "12.3" });
    expect(weightsOf("13050/12300", "gross/net g")).toEqual({ gross: "13.05", net: "12.3" });
    expect(weightsOf("13.05")).toBeNull();
  });

  test("of a time is days", () => {
    expect(leadOf("12-18天")).toEqual({ min: "12", max: "18" });
    expect(leadOf("15 days after deposit")).toEqual({ min: "15", max: "15" });
    expect(leadOf("2–3 недели")).toEqual({ min: "14", max: "21" });
    expect(leadOf("约20天")).toEqual({ min: "20", max: "20" });
    expect(leadOf("1个月")).toEqual({ min: "30", max: "30" });
    expect(leadOf("现货")).toBeNull();
  });

  test("of prices by quantity names each", () => {
    const two = [
      { quantity: "120", price: "16.8" },
      { quantity: "600", price: "15.2" },
    ];
    for (const text of [
      "120:16.8; 600:15.2",
      "120-599: 16.8\n600+: 15.2",
      "≥120个 16.8元；≥600个 15.2元",
      "120 pcs = ¥16.8 | 600 pcs = ¥15.2",
      "120：16.8；600：15.2",
    ])
      expect(tiersOfCell(text)).toEqual(two);
    expect(tiersOfCell("от 120 шт - 16,8; от 600 шт - 15,2")?.[1]).toEqual({
      quantity: "600",
      price: "15,2",
    });
    expect(tiersOfCell("16.8")).toBeNull();
    expect(tiersOfCell("120:16.8; ask")).toBeNull();
  });

  test("of money is yuan", () => {
    for (const text of ["16.80", "¥16.80", "16.80元", "16.80 元/套", "RMB 16.80", "16.80 юаней"])
      expect(yuanOf(text)).toBe("16.80");
    for (const text of ["$5", "5 USD", "500 руб."]) expect(yuanOf(text)).toBeNull();
    expect(yuanOf("ask")).toBe("ask");
  });

  test("of a unit or an answer is known in any language", () => {
    for (const [word, unit] of [
      ["个", "pc"],
      ["PCS", "pc"],
      ["шт.", "pc"],
      ["dona", "pc"],
      ["套", "set"],
      ["компл.", "set"],
      ["双", "pair"],
      ["卷", "roll"],
      ["oʻram", "pack"],
    ] as const)
      expect(unitOfWord(word)).toBe(unit);
    expect(unitOfWord("parsec")).toBeNull();
    expect(["是", "Да", "yes", "нет", "жоқ", "perhaps"].map(yesOrNo)).toEqual([
      "yes",
      "yes",
      "yes",
      "no",
      "no",
      null,
    ]);
  });

  test("of a tariff code gives six digits", () => {
    expect(["9603.30", "9603309000", "96033090", "960330900"].map(hs6Of)).toEqual([
      "960330",
      "960330",
      "960330",
      null,
    ]);
  });

  test("of a category is found by its name where that is one", () => {
    expect([slugOf("TOYS", categories), slugOf("Home > Dolls", categories)]).toEqual([
      "toys",
      "dolls",
    ]);
    expect([slugOf("Игрушки", categories), slugOf("", categories)]).toEqual([null, null]);
  });

  test("of several names comes apart, and together again", () => {
    expect(namesOfList("粉色、黑色/金色，白色;灰")).toEqual(["粉色", "黑色", "金色", "白色", "灰"]);
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (names) => {
        expect(namesOfList(listOfNames(names))).toEqual(names);
      }),
    );
  });
});
