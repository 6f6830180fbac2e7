import fc from "fast-check";
import { expect, test } from "vitest";
import { changeOfLot, type LoadedLot } from "@/lib/documents/model/lot-change";
import { sum } from "@/lib/money/model";

const hour = (index: number) => new Date(Date.UTC(2026, 0, 1, index));
const goods = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 8 });
const fen = fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n });

const loaded = (values: readonly bigint[]): LoadedLot[] =>
  values.map((goodsFen, index) => ({ id: String(index), at: hour(index * 2), goodsFen }));

test("the lots' parts sum to the changes, whenever those were made before the last lot left", () => {
  fc.assert(
    fc.property(goods, fc.array(fc.tuple(fen, fc.nat())), (values, made) => {
      const lots = loaded(values);
      const changes = made.map(([amount, when]) => ({
        fen: amount,
        at: hour((when % lots.length) * 2 - 1),
      }));
      const parts = lots.map(({ id }) => changeOfLot(id, lots, changes, sum(values)));
      expect(sum(parts)).toBe(sum(changes.map((change) => change.fen)));
    }),
  );
});

test("a lot's part stays what it was, whatever is loaded or changed after it", () => {
  fc.assert(
    fc.property(goods, fen, fen, (values, first, second) => {
      const lots = loaded(values);
      const before = [{ fen: first, at: hour(-1) }];
      const after = [...before, { fen: second, at: hour(1) }];
      expect(changeOfLot("0", lots, after, sum(values))).toBe(
        changeOfLot("0", lots.slice(0, 1), before, sum(values)),
      );
    }),
  );
});
