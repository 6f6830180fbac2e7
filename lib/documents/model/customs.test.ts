import { describe, expect, test } from "vitest";
import {
  isOverMarketLimit,
  marketNotes,
  tariffCodes,
  tariffNotes,
  tradeTerm,
} from "@/lib/documents/model/customs";
import { speech } from "@/lib/documents/model/speech";
import { standardTerms } from "@/lib/orders/model/terms";
import { lineFacts, orderFacts } from "@/lib/testing/documents";

const spoken = speech("ru");
const both = { CN: "9603302000", EAEU: "9603309000" };

describe("customs", () => {
  test("the term names the edition and the place", () => {
    expect(tradeTerm(standardTerms)).toBe("FCA Yiwu, Incoterms® 2020");
  });

  test("ten digits are printed where they are known, never made of six", () => {
    expect(tariffCodes(lineFacts({ hs10: {} }), "EAEU")).toEqual(["9603.30"]);
    expect(tariffCodes(lineFacts({ hs10: { UZ: "9603300000" } }), "EAEU")).toEqual(["9603.30"]);
    expect(tariffCodes(lineFacts({ hs10: both }), "EAEU")).toEqual([
      "9603.30",
      "CN 9603302000",
      "EAEU 9603309000",
    ]);
  });

  test("the broker is named as soon as one code of one line is missing", () => {
    const known = lineFacts({ hs10: both });
    expect(tariffNotes(spoken, orderFacts("ru", [known]))).toEqual([]);
    expect(tariffNotes(spoken, orderFacts("ru", [known, lineFacts()]))).toHaveLength(1);
  });

  test("the limit of market procurement is 150,000 dollars, to the fen", () => {
    const rate = { cny: 70_000n, asOf: "2026-11-20" };
    expect(isOverMarketLimit(105_000_000n, rate)).toBe(false);
    expect(isOverMarketLimit(105_000_001n, rate)).toBe(true);
  });

  test("without a rate no container is said to be over the limit", () => {
    const lot = { container: "KVNU1004033", containerFen: 10_000_000_000n };
    const [note] = marketNotes(spoken, lot, null);
    expect(note?.own).toContain("150 000");
    expect(note?.own).not.toContain("KVNU1004033");
    const [warning] = marketNotes(spoken, lot, { cny: 71_234n, asOf: "2026-11-20" });
    expect(warning?.zh).toContain("KVNU1004033");
    expect(warning?.own).toContain("7,1234");
  });
});
