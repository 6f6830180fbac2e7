import { describe, expect, test } from "vitest";
import { fold } from "@/lib/catalogue/model/fold";
import { grams, otherScript, searchTerms } from "@/lib/catalogue/model/search-terms";

describe("folding", () => {
  test.each([
    ["Қалам", "калам"],
    ["Ёлка", "елка"],
    ["Oʻyinchoq", "oyinchoq"],
    ["o'yinchoq", "oyinchoq"],
    ["ЎЙИНЧОҚ", "уйинчок"],
    ["ＬＥＤ", "led"],
    ["Ýagly şeker", "yagly seker"],
  ])("writes %s as %s", (typed, folded) => expect(fold(typed)).toBe(folded));
});

describe("search terms", () => {
  test("part Chinese from other words", () => {
    expect(searchTerms("LED灯 Brush")).toEqual({
      han: ["灯"],
      words: [
        { word: "led", spellings: ["led", "лед"] },
        { word: "brush", spellings: ["brush", "бруш"] },
      ],
    });
  });

  test("hold none of the signs that mean something to LIKE", () => {
    expect(searchTerms("50% _x\\y (z)").words.map(({ word }) => word)).toEqual([
      "50",
      "x",
      "y",
      "z",
    ]);
  });

  test("are none for signs alone", () => {
    expect(searchTerms(" %% '' ")).toEqual({ han: [], words: [] });
  });

  test("know Uzbek in both scripts", () => {
    expect(otherScript("oʻyinchoq")).toBe("уйинчок");
    expect(otherScript("qalam")).toBe("калам");
    expect(otherScript("қалам")).toBe("qalam");
    expect(otherScript("cb-1007")).toBeNull();
  });

  test("of Chinese are its characters and pairs", () => {
    expect(grams("保温杯")).toEqual(["保", "温", "杯", "保温", "温杯"]);
  });
});
