import { describe, expect, test } from "vitest";
import { readStatementTable } from "@/lib/payments/commands/read-statement";
import { MOST_LINES, readStatement, recogniseStatement } from "@/lib/payments/model/bank-statement";
import { AppError } from "@/lib/platform/errors";
import { type Incoming, layouts } from "@/lib/testing/statements";

const incoming: Incoming[] = [
  ["2026-11-18", "12345.60", "ТОО Алтын Сауда", "KV7F3K92QX147 предоплата"],
  ["2026-11-20", "1200000.00", "ALTYN SAUDA LLP", "PI KV-7F3K-92QX-1 47"],
  ["2026-11-24", "0.05", "Yulduz Savdo MCHJ", ""],
];
/** Letters that an older Chinese encoding has too. */
const lines = [
  { bookedOn: "2026-11-18", amountFen: 1_234_560n },
  { bookedOn: "2026-11-20", amountFen: 120_000_000n },
  { bookedOn: "2026-11-24", amountFen: 5n },
];

async function read(bytes: Uint8Array) {
  const { headers, samples, rows } = await readStatementTable(bytes);
  const columns = recogniseStatement(headers, samples);
  return { columns, ...readStatement(rows, headers, columns) };
}

const codeOf = (bytes: Uint8Array) =>
  readStatementTable(bytes).then(
    () => "read",
    (error: unknown) => (error instanceof AppError ? error.code : "unexpected"),
  );

describe("a bank's list", { timeout: 60_000 }, () => {
  test.each(layouts.map((layout) => [layout.name, layout] as const))(
    "with %s is understood",
    async (_, layout) => {
      const found = await read(await layout.bytes(incoming));
      expect(found.lines).toMatchObject(lines);
      expect(found.lines.map(({ payer }) => payer)).toEqual(incoming.map(([, , payer]) => payer));
      for (const [index, [, , , note]] of incoming.entries())
        expect(found.lines[index]?.note).toContain(note);
      const { outgoing, other, unread } = found;
      expect({ outgoing, other, unread }).toEqual({
        outgoing: layout.outgoing,
        other: layout.other,
        unread: [],
      });
    },
  );

  test("in another money is refused as a whole", async () => {
    const text = "Account, Currency: HKD\nDate,Deposit,Payer\n2026-11-20,5.00,Somebody";
    expect(await codeOf(Buffer.from(text))).toBe("statementCurrency");
  });

  test("longer than may be is refused in words", async () => {
    const row = "2026-11-20,5.00,Somebody\n";
    const text = (count: number) => `Date,Credit,Payer\n${row.repeat(count)}`;
    expect(await codeOf(Buffer.from(text(MOST_LINES)))).toBe("read");
    expect(await codeOf(Buffer.from(text(MOST_LINES + 1)))).toBe("statementTooLong");
  });

  test("that nobody knows keeps its columns for the seller to name", async () => {
    const text = "甲列,乙列,丙列,丁列\n2026-11-20,12.00,某人,货款\n2026-11-21,13.00,某人,货款";
    const { columns, lines: none } = await read(Buffer.from(text));
    expect(columns).toMatchObject({ date: null, amount: null });
    expect(none.filter(({ bookedOn }) => bookedOn !== null)).toEqual([]);
  });
});
