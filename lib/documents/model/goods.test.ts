import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountOf, partOfLine, wholeLine } from "@/lib/documents/model/goods";
import { toInvoice } from "@/lib/documents/model/loading-papers";
import { toContract, toProforma } from "@/lib/documents/model/order-papers";
import { formatMoney } from "@/lib/i18n/format";
import { sum } from "@/lib/money/model";
import { cartonsOf } from "@/lib/orders/model/pieces";
import { lineFacts, orderFacts, wholeLot } from "@/lib/testing/documents";

const line = fc
  .record({
    quantity: fc.integer({ min: 1, max: 50_000 }),
    unitPrice: fc.bigInt({ min: 1n, max: 5_000_000n }),
    piecesPerCarton: fc.integer({ min: 1, max: 500 }),
  })
  .map((more) => lineFacts(more));

describe("the goods of a document", () => {
  test("sum to the order's total, on each paper", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const order = orderFacts("ru", lines);
        const papers = [
          toProforma(order),
          toContract(order),
          toInvoice(order, wholeLot(lines), null),
        ];
        for (const { totalFen, tables } of papers) {
          expect(totalFen).toBe(String(order.totalFen));
          expect(tables[0]?.totals[0]?.at(-1)).toBe(formatMoney("ru", order.totalFen));
        }
        expect(amountOf(lines.map(wholeLine))).toBe(order.totalFen);
      }),
    );
  });

  test("cost the same in any number of lots as in one", () => {
    fc.assert(
      fc.property(
        line,
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
        (one, cuts) => {
          const last = cartonsOf(one.quantity, one.piecesPerCarton);
          const ends = [...new Set([...cuts.filter((cut) => cut < last), last])].sort(
            (a, b) => a - b,
          );
          const parts = ends.map((to, index) =>
            partOfLine({ line: one, cartons: { from: (ends[index - 1] ?? 0) + 1, to } }),
          );
          expect(amountOf(parts)).toBe(one.totalFen);
          expect(parts.reduce((pieces, part) => pieces + part.pieces, 0)).toBe(one.quantity);
        },
      ),
    );
  });

  test("a price of less than a fen is not rounded before it is multiplied", () => {
    const cheap = lineFacts({ quantity: 12_000, unitPrice: 350n });
    expect(sum([wholeLine(cheap).amountFen])).toBe(42_000n);
  });
});
