import { describe, expect, test } from "vitest";
import { marketNotes, tariffCodes, tariffNotes, tradeTerm } from "@/lib/documents/model/customs";
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

  const lot = { container: "KVNU1004033", containerFen: 10_000_000_000n };
  const rate = { currency: "USD" as const, micros: 140_382n, asOf: new Date("2026-11-20") };

  test("without a rate no container is said to be over the limit, but that nobody could tell", () => {
    const [note, unknown] = marketNotes(spoken, lot, null);
    expect(note?.own).toContain("150 000");
    expect(note?.own).not.toContain("KVNU1004033");
    expect(unknown?.own).toMatch(/курс/);
  });

  test("over the limit the warning names container, rate and day; below it only the limit stands", () => {
    const [warning, ...others] = marketNotes(spoken, lot, rate);
    expect(warning?.zh).toContain("KVNU1004033");
    expect(warning?.own).toMatch(/7,1234.*2026-11-20/);
    expect(others).toEqual([]);
    expect(marketNotes(spoken, { ...lot, containerFen: 1n }, rate)).toHaveLength(1);
  });
});
