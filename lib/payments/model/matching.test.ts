import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isAlike,
  type OpenClaim,
  type OpenLine,
  propose,
  referencesIn,
} from "@/lib/payments/model/matching";
import { formatReference, instalmentReference } from "@/lib/payments/model/reference";

const references = Array.from({ length: 6 }, (_, n) =>
  instalmentReference(`KV-7F3K-92Q${n + 2}`, 1),
);
const [first = "", second = ""] = references;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const line = (id: string, amountFen: bigint, note: string, more: Partial<OpenLine> = {}) => ({
  ...{ id, amountFen, note, payer: "", bookedOn: day("2026-11-20") },
  ...more,
});
const claim = (id: string, amountFen: bigint, more: Partial<OpenClaim> = {}): OpenClaim => ({
  ...{ id, amountFen, sentOn: day("2026-11-18"), payers: ["Altyn Sauda"], references: [first] },
  ...more,
});

describe("a reference in the note", () => {
  test.each([
    first,
    formatReference(first),
    `pi ${first.toLowerCase()}.`,
    `oplata po ${first.slice(0, 6)}-${first.slice(6)} za tovar`,
    `KV KV${first}`,
  ])("%s is found", (note) => expect(referencesIn({ note, payer: "" })).toEqual([first]));

  test("with a wrong letter is none, and neither half makes one with the other", () => {
    expect(referencesIn({ note: first.replace("7F", "7G"), payer: "" })).toEqual([]);
    expect(referencesIn({ note: first.slice(0, 6), payer: first.slice(6) })).toEqual([]);
  });
});

test("payers are alike however long a bank writes them", () => {
  expect(isAlike("ТОО «Алтын Сауда»", "алтын сауда")).toBe(true);
  expect(isAlike("ALTYN SAUDA LLP ALMATY", "Altyn-Sauda")).toBe(true);
  expect(isAlike("义乌市云岭日用品有限公司", "义乌市云岭日用品")).toBe(true);
  expect(isAlike("Altyn Sauda", "Yulduz Savdo")).toBe(false);
  expect(isAlike("", "Yulduz Savdo")).toBe(false);
  expect(isAlike("LLP", "Altyn Sauda LLP")).toBe(false);
});

describe("a proposal", () => {
  const of = (lines: OpenLine[], claims: OpenClaim[]) =>
    propose(lines, claims).map(({ lineId, transferId, sureness, reasons, differenceFen }) => ({
      pair: `${lineId}-${transferId}`,
      sureness,
      reasons,
      differenceFen,
    }));

  test("is certain with reference and amount", () => {
    expect(of([line("l", 500n, `deposit ${first}`)], [claim("c", 500n)])).toEqual([
      { pair: "l-c", sureness: "certain", reasons: ["reference", "sameAmount"], differenceFen: 0n },
    ]);
  });

  test("is likely with the reference and another amount", () => {
    expect(of([line("l", 480n, first)], [claim("c", 500n)])).toMatchObject([
      { sureness: "likely", reasons: ["reference", "otherAmount"], differenceFen: -20n },
    ]);
  });

  test("is likely with amount, payer and a near day, and only possible a month later", () => {
    const near = line("l", 500n, "", { payer: "ALTYN SAUDA LLP" });
    expect(of([near], [claim("c", 500n)])).toMatchObject([
      { sureness: "likely", reasons: ["sameAmount", "payer", "nearDay"] },
    ]);
    const late = { ...near, bookedOn: day("2026-12-20") };
    expect(of([late], [claim("c", 500n)])).toMatchObject([
      { sureness: "possible", reasons: ["sameAmount", "onlyOne"] },
    ]);
  });

  test("by the amount alone is made only where there is no second", () => {
    expect(of([line("l", 500n, "")], [claim("c", 500n), claim("d", 500n)])).toEqual([]);
    expect(of([line("l", 500n, ""), line("m", 500n, "")], [claim("c", 500n)])).toEqual([]);
  });

  test("of two alike is never certain", () => {
    const twice = [line("l", 500n, first), line("m", 500n, first)];
    expect(of(twice, [claim("c", 500n)])).toMatchObject([
      { pair: "l-c", sureness: "likely", reasons: ["reference", "sameAmount", "severalAlike"] },
    ]);
    expect(of([line("l", 500n, first)], [claim("c", 500n), claim("d", 500n)])).toMatchObject([
      { sureness: "likely" },
    ]);
  });

  test("follows any of the references of a transfer for several parts", () => {
    const both = claim("c", 500n, { references: [first, second] });
    expect(of([line("l", 500n, second)], [both])).toMatchObject([{ sureness: "certain" }]);
  });
});

const someLine = fc.record({
  amountFen: fc.bigInt({ min: 1n, max: 4n }),
  note: fc.constantFrom("", ...references),
  payer: fc.constantFrom("", "Altyn Sauda LLP", "Yulduz"),
  bookedOn: fc.constantFrom(day("2026-11-17"), day("2026-11-20"), day("2026-12-20")),
});
const lines = (least = 0) =>
  fc
    .array(someLine, { minLength: least, maxLength: 12 })
    .map((all) => all.map((one, index) => ({ ...one, id: `l${index}` })));
const claims = fc
  .array(
    fc.record({
      amountFen: fc.bigInt({ min: 1n, max: 4n }),
      sentOn: fc.constantFrom(day("2026-11-18"), day("2026-10-18")),
      payers: fc.constantFrom(["Altyn Sauda"], ["Ak Jol"]),
      references: fc.subarray(references, { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 8 },
  )
  .map((all) => all.map((one, index) => ({ ...one, id: `c${index}` })));

describe("whatever a bank and buyers write", () => {
  test("no transfer and no line is proposed twice", () => {
    fc.assert(
      fc.property(lines(), claims, (some, open) => {
        const found = propose(some, open);
        expect(new Set(found.map(({ transferId }) => transferId)).size).toBe(found.length);
        expect(new Set(found.map(({ lineId }) => lineId)).size).toBe(found.length);
      }),
    );
  });

  test("lines without a reference change no certain match", () => {
    fc.assert(
      fc.property(lines(), claims, lines(), (some, open, more) => {
        const certain = (all: OpenLine[]) =>
          propose(all, open).filter(({ sureness }) => sureness === "certain");
        const others = more.map((one) => ({ ...one, id: `x${one.id}`, note: "" }));
        expect(certain([...others, ...some])).toEqual(certain(some));
      }),
    );
  });

  test("the order in which they come changes nothing", () => {
    fc.assert(
      fc.property(lines(), claims, (some, open) => {
        const sorted = (found: ReturnType<typeof propose>) =>
          found.map((one) => `${one.lineId} ${one.transferId} ${one.sureness}`).sort();
        expect(sorted(propose(some.toReversed(), open.toReversed()))).toEqual(
          sorted(propose(some, open)),
        );
      }),
    );
  });
});
