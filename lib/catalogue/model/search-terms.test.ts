import { describe, expect, test } from "vitest";
import { fold } from "@/lib/catalogue/model/fold";
import { grams, otherScript, searchTerms, spellingsOf } from "@/lib/catalogue/model/search-terms";

describe("folding", () => {
  test.each([
    ["Қалам", "калам"],
    ["Ёлка", "елка"],
    ["Oʻyinchoq", "oyinchoq"],
    ["o'yinchoq", "oyinchoq"],
    ["ЎЙИНЧОҚ", "уиинчок"],
    ["Мыло, соль", "мило, сол"],
    ["ＬＥＤ", "led"],
    ["Ýagly şeker", "yagly seker"],
  ])("writes %s as %s", (typed, folded) => expect(fold(typed)).toBe(folded));
});

describe("search terms", () => {
  test("part Chinese and codes from other words", () => {
    expect(searchTerms("LED灯 Brush 500мл")).toEqual([
      { kind: "word", text: "led" },
      { kind: "han", text: "灯" },
      { kind: "word", text: "brush" },
      { kind: "code", text: "500мл", parts: ["500", "мл"] },
    ]);
  });

  test("hold none of the signs that mean something to a search", () => {
    expect(searchTerms("50% _x\\y (z) & !a").map(({ text }) => text)).toEqual([
      "50",
      "x",
      "y",
      "z",
      "a",
    ]);
  });

  test("are none for signs alone", () => {
    expect(searchTerms(" %% '' ")).toEqual([]);
  });

  test("are tried in the other script, without an ending, and as another keyboard writes", () => {
    expect(spellingsOf("oʻyinchoqlar")).toMatchObject({
      own: ["oʻyinchoqlar", "oʻyinchoq"],
      otherScript: ["ўйинчоклар", "ўйинчок"],
    });
    expect(spellingsOf("rbcnm").otherKeyboard).toEqual(["кисть"]);
    expect(spellingsOf("makiyazha").otherScript).toContain("макияжа");
  });

  test("know other words for the same thing", () => {
    expect(spellingsOf("оюнчуктар").synonyms).toContain("игрушка");
    expect(spellingsOf("отвертки").synonyms).toContain("screwdriver");
    expect(spellingsOf("чай").synonyms).toEqual([]);
  });

  test("know Uzbek in both scripts", () => {
    expect(fold(otherScript("oʻyinchoq") ?? "")).toBe(fold("ўйинчоқ"));
    expect(otherScript("qalam")).toBe("калам");
    expect(otherScript("қалам")).toBe("qalam");
    expect(otherScript("cb-1007")).toBeNull();
  });

  test("of Chinese are its characters and pairs", () => {
    expect(grams("保温杯")).toEqual(["保", "温", "杯", "保温", "温杯"]);
  });
});
