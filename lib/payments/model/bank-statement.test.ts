import { describe, expect, test } from "vitest";
import { headerOf, readStatement, recogniseStatement } from "@/lib/payments/model/bank-statement";
import { parseBooked, parseDay } from "@/lib/payments/model/statement-cell";

describe("a day", () => {
  test.each([
    ["2026-11-24", "2026-11-24"],
    ["2026/11/4", "2026-11-04"],
    ["20261124", "2026-11-24"],
    ["20261124 101533", "2026-11-24"],
    ["24.11.2026", "2026-11-24"],
    ["24/11/2026 09:15", "2026-11-24"],
    ["24-Nov-2026", "2026-11-24"],
    ["２０２６年１１月２４日", "2026-11-24"],
    ["2026-11-24T10:15:33", "2026-11-24"],
  ])("%s is read", (text, day) => expect(parseDay(text)).toBe(day));

  test.each(["", "2026-02-30", "11/24/2026", "1926-11-24", "合计", "24.11.26", "2026112"])(
    "%s is none",
    (text) => expect(parseDay(text)).toBeNull(),
  );
});

describe("a booked amount", () => {
  test.each([
    ["12,345.60", 1_234_560n],
    ["１２，３４５．６０", 1_234_560n],
    ["12\u00a0345,60", 1_234_560n],
    ["+500.00", 50_000n],
    ["-500.00", -50_000n],
    ["−500.00", -50_000n],
    ["500.00-", -50_000n],
    ["(500.00)", -50_000n],
    ["¥ 500", 50_000n],
    ["500.00 CNY", 50_000n],
  ])("%s is read", (text, fen) => expect(parseBooked(text)).toBe(fen));

  test.each(["", "12,345", "1.234", "abc", "--5.00", "-5.00-", "99999999999.00"])(
    "%s is refused",
    (text) => expect(parseBooked(text)).toBeNull(),
  );
});

const headers = ["日期", "币种", "金额", "付款人", "备注"];
const read = (rows: readonly (readonly string[])[]) =>
  readStatement(
    rows.map((cells, index) => ({ number: index + 2, cells })),
    headers,
    recogniseStatement(headers, []),
  );

describe("rows", () => {
  test("that cannot be read are shown with their number and why", () => {
    const { lines, unread, outgoing, other } = read([
      ["2026-11-20", "CNY", "10.00", "甲", "货款"],
      ["昨天", "CNY", "10.00", "甲", "货款"],
      ["2026-11-20", "USD", "10.00", "甲", "货款"],
      ["2026-11-20", "人民币", "12,345", "甲", "货款"],
      ["2026-11-20", "", "-3.00", "甲", ""],
      ["2026-11-20", "", "0.00", "甲", ""],
      headers,
      ["合计", "", "20.00"],
    ]);
    expect(lines.map(({ row }) => row)).toEqual([2]);
    expect(unread.map(({ row, code }) => [row, code])).toEqual([
      [3, "statementDate"],
      [4, "statementCurrency"],
      [5, "statementAmount"],
    ]);
    expect(unread[0]?.text).toContain("昨天");
    expect({ outgoing, other }).toEqual({ outgoing: 2, other: 2 });
  });

  test("all add up to the rows there are", () => {
    const rows = Array.from({ length: 40 }, (_, n) => ["2026-11-20", "", n % 3 ? "1.00" : "x"]);
    const { lines, unread, outgoing, other } = read(rows);
    expect(lines.length + unread.length + outgoing + other).toBe(rows.length);
  });
});

test("the header is found under titles, and foreign money above it", () => {
  const head = [["账户明细"], ["户名：云岭", "币种：港币"], headers, ["2026-11-20"]].map(
    (cells, index) => ({ number: index + 1, cells }),
  );
  expect(headerOf(head)).toEqual({ row: 3, headers, isForeign: true });
});
