import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPackingList } from "@/lib/documents/model/loading-papers";
import { packedOf, totalMeasures } from "@/lib/documents/model/packing";
import { cartonsOf } from "@/lib/orders/model/pieces";
import { lineFacts, orderFacts, wholeLot } from "@/lib/testing/documents";

const line = fc
  .record({
    quantity: fc.integer({ min: 1, max: 20_000 }),
    piecesPerCarton: fc.integer({ min: 1, max: 300 }),
    cartonCm3: fc.integer({ min: 100, max: 300_000 }),
  })
  .map((more) => lineFacts(more));

describe("the packing of an order", () => {
  test("has each carton of a line once, and all its pieces", () => {
    fc.assert(
      fc.property(line, (one) => {
        const packed = packedOf([one]);
        const numbers = packed.flatMap(({ cartons: { from, to } }) =>
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
        const cartons = cartonsOf(one.quantity, one.piecesPerCarton);
        expect(numbers).toEqual(Array.from({ length: cartons }, (_, index) => index + 1));
        const measures = totalMeasures(packed);
        expect(measures.pieces).toBe(one.quantity);
        expect(measures.cartons).toBe(cartons);
        expect(measures.grossGrams).toBe(cartons * one.grossGrams);
      }),
    );
  });

  test("rounds a carton's volume to four places and the sum to three", () => {
    const odd = lineFacts({ quantity: 480, cartonCm3: 82_992 });
    const list = toPackingList(orderFacts("en", [odd]), wholeLot([odd]));
    expect(list.tables[0]?.rows[0]?.slice(-2)).toEqual(["0.0830", "0.8300"]);
    expect(list.tables[0]?.totals[0]?.at(-1)).toBe("0.830");
  });

  test("a last carton that is not full stands in a row of its own, its net weight unknown", () => {
    const part = lineFacts({ quantity: 500 });
    const list = toPackingList(orderFacts("en", [part]), wholeLot([part]));
    const rows = list.tables[0]?.rows.map((row) => [row[0], row[3], row[5], row[6]]);
    expect(rows).toEqual([
      ["1–10", "48", "480", "123"],
      ["11", "20", "20", "—"],
    ]);
    expect(list.tables[0]?.totals[0]?.[6]).toBe("—");
  });

  test("the mark names point, order, item, cartons, weights, sides and origin", () => {
    const one = lineFacts();
    expect(toPackingList(orderFacts("tk", [one]), wholeLot([one])).marks?.blocks).toEqual([
      [
        "ALA-BAR",
        "KV-7F3K-92QX",
        "CB-1007",
        "48 PCS",
        "C/NO. 1–10",
        "GW 13.05 KG NW 12.3 KG",
        "MEAS 52×38×42 CM",
        "MADE IN CHINA",
      ],
    ]);
  });
});
