import fc from "fast-check";
import { expect, test } from "vitest";
import { type AccountEntry, account } from "@/lib/documents/model/statement";

const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + index));
const entry = fc.record({
  at: fc.integer({ min: 0, max: 300 }).map(day),
  orderNumber: fc.constant("KV-7F3K-92QX"),
  kind: fc.constantFrom("order_billed" as const, "payment" as const),
  fen: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
});

test("opening, steps and closing are one account, wherever it is cut", () => {
  const owed = (entries: readonly AccountEntry[]) =>
    entries.reduce((sum, { fen }) => sum + fen, 0n);
  fc.assert(
    fc.property(fc.array(entry), fc.integer({ min: 0, max: 300 }), (entries, cut) => {
      const { opening, steps, closing } = account({ entries, from: day(cut), to: day(301) });
      expect(opening).toBe(owed(entries.filter(({ at }) => at < day(cut))));
      expect(closing).toBe(owed(entries));
      expect(steps.at(-1)?.balance ?? opening).toBe(closing);
      expect(account({ entries, from: day(0), to: day(cut) }).closing).toBe(
        owed(entries.filter(({ at }) => at <= day(cut))),
      );
    }),
  );
});
