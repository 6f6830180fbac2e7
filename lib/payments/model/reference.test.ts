import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatReference,
  instalmentReference,
  isReference,
  normalizeReference,
} from "@/lib/payments/model/reference";

const letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const block = fc.string({ unit: fc.constantFrom(...letters), minLength: 4, maxLength: 4 });
const references = fc
  .tuple(block, block, fc.constantFrom(1, 2))
  .map(([one, two, part]) => instalmentReference(`KV-${one}-${two}`, part));

describe("a reference", () => {
  test("is the order's number, the instalment and two check digits", () => {
    expect(instalmentReference("KV-7F3K-92QX", 1)).toMatch(/^KV7F3K92QX1\d\d$/);
    expect(formatReference("KV7F3K92QX147")).toBe("KV7F 3K92 QX1 47");
  });

  test("survives what banks and people do to it", () => {
    fc.assert(
      fc.property(references, (reference) => {
        const written = ` ${formatReference(reference).toLowerCase()}.`;
        expect(normalizeReference(written)).toBe(reference);
        expect(isReference(written)).toBe(true);
      }),
    );
  });

  test("with one wrong letter is found out", () => {
    fc.assert(
      fc.property(
        references,
        fc.nat(7),
        fc.constantFrom(...letters),
        (reference, place, letter) => {
          const wrong = reference.slice(0, 2 + place) + letter + reference.slice(3 + place);
          expect(isReference(wrong)).toBe(wrong === reference);
        },
      ),
    );
  });

  test("with two neighbours swapped is found out", () => {
    fc.assert(
      fc.property(references, fc.nat(6), (reference, place) => {
        const at = 2 + place;
        const [one = "", two = ""] = reference.slice(at, at + 2);
        const swapped = reference.slice(0, at) + two + one + reference.slice(at + 2);
        expect(isReference(swapped)).toBe(swapped === reference);
      }),
    );
  });
});
