import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeline } from "@/lib/orders/model/timeline";

const day = (count: number) => new Date(Date.UTC(2026, 10, count));
const event = (seq: number, type: string, at: Date, data = {}) => ({
  seq: BigInt(seq),
  type,
  at,
  data,
});
const milestone = (
  id: string,
  code: string,
  at: Date,
  more: { enteredAt?: Date; correctsId?: string } = {},
) => ({
  id,
  code,
  at,
  enteredAt: more.enteredAt ?? at,
  placeKey: "Khorgos",
  place: { en: "Khorgos" },
  timeZone: "Asia/Almaty",
  note: null,
  correctsId: more.correctsId ?? null,
});

const codes = (entries: { code: string }[]) => entries.map(({ code }) => code);

describe("the timeline", () => {
  test("a milestone that was written down late stands where it happened", () => {
    const entries = timeline(
      [
        event(1, "order.placed", day(1)),
        event(2, "order.confirmed", day(2)),
        event(3, "order.closed", day(30)),
      ],
      [
        milestone("b", "CROSSED_BORDER", day(20), { enteredAt: day(28) }),
        milestone("a", "DEPARTED_YIWU", day(12)),
      ],
    );
    expect(codes(entries)).toEqual([
      "ORDER_PLACED",
      "SELLER_CONFIRMED",
      "DEPARTED_YIWU",
      "CROSSED_BORDER",
      "CLOSED",
    ]);
    expect(entries.map(({ enteredLate }) => enteredLate)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ]);
  });

  test("a correction stands in place of what it corrects", () => {
    const entries = timeline(
      [],
      [
        milestone("a", "DEPARTED_YIWU", day(12)),
        milestone("b", "DEPARTED_YIWU", day(13), { correctsId: "a" }),
        milestone("c", "DEPARTED_YIWU", day(14), { correctsId: "b" }),
      ],
    );
    expect(entries.map(({ key }) => key)).toEqual(["milestone-c"]);
  });

  test("what is not a step of the order stays in the audit trail", () => {
    expect(
      timeline([event(1, "lot.assigned", day(1)), event(2, "order.reminded", day(2))], []),
    ).toEqual([]);
    expect(timeline([], [milestone("a", "SOMETHING_NEW", day(1))])).toEqual([]);
  });

  test("events keep the order of their numbers, even when a clock was set back", () => {
    const types = ["order.placed", "order.confirmed", "order.productionStarted", "order.ready"];
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 4, maxLength: 4 }),
        (days) => {
          const events = types.map((type, index) => event(index, type, day(days[index] ?? 1)));
          const shuffled = [...events].sort((a, b) => a.at.getTime() - b.at.getTime());
          expect(codes(timeline(shuffled, []))).toEqual([
            "ORDER_PLACED",
            "SELLER_CONFIRMED",
            "IN_PRODUCTION",
            "PRODUCTION_DONE",
          ]);
        },
      ),
    );
  });

  test("whatever arrives when, the same facts make the same timeline", () => {
    const facts = ["DEPARTED_YIWU", "AT_CN_BORDER", "CROSSED_BORDER", "ARRIVED_TERMINAL"].map(
      (code, index) => milestone(String(index), code, day(10 + index)),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 4 }), (shuffled) => {
        expect(timeline([], shuffled)).toEqual(timeline([], facts));
      }),
    );
  });
});
