import { describe, expect, test } from "vitest";
import { newLines } from "@/lib/payments/model/known-lines";
import { instalmentReference } from "@/lib/payments/model/reference";

const [ONE, OTHER] = ["one", "other"];
const [first, second] = [1, 2].map((part) => instalmentReference("KV-7F3K-92QX", part));

const line = (payer: string, note: string, amountFen = 100n) => ({
  bookedOn: "2026-11-20",
  amountFen,
  payer,
  note,
});
type Line = ReturnType<typeof line>;
const earlierIn = (layout: string, ...lines: Line[]) => lines.map((one) => ({ ...one, layout }));
const left = (lines: Line[], layout: string, earlier: ReturnType<typeof earlierIn>) =>
  newLines(lines, layout, earlier).map(({ note }) => note);

describe("a line is known", () => {
  test("by its words in whatever order, and not by another sum or day", () => {
    const earlier = earlierIn(ONE, line("甲贸易", "货款 · a"));
    expect(left([line("", "A, 货款 甲贸易")], OTHER, earlier)).toEqual([]);
    expect(left([line("甲贸易", "a 货款", 101n)], ONE, earlier)).toEqual(["a 货款"]);
    const tomorrow = { ...line("甲贸易", "a 货款"), bookedOn: "2026-11-21" };
    expect(left([tomorrow], ONE, earlier)).toEqual(["a 货款"]);
  });

  test("in another layout by its reference, whatever else stands there", () => {
    const earlier = earlierIn(ONE, line("Altyn", `汇入 ${first}`));
    expect(left([line("", `REMITTANCE ${first?.toLowerCase()}`)], OTHER, earlier)).toEqual([]);
    const another = `REMITTANCE ${second}`;
    expect(left([line("Altyn", another)], OTHER, earlier)).toEqual([another]);
  });

  test("in another layout by its payer, or by what one of them says more", () => {
    const earlier = earlierIn(ONE, line("TOO Bazar Trade", "汇入 brushes"));
    expect(left([line("Bazar Trade", "转账 brushes")], OTHER, earlier)).toEqual([]);
    expect(left([line("", "brushes")], OTHER, earlier)).toEqual([]);
    expect(left([line("Altyn Sauda", "brushes")], OTHER, earlier)).toEqual(["brushes"]);
    expect(left([line("", "")], OTHER, earlier)).toEqual([""]);
  });

  test("in the same layout by its very words only", () => {
    const earlier = earlierIn(ONE, line("Bazar Trade", "brushes"));
    expect(left([line("Bazar Trade", "boxes")], ONE, earlier)).toEqual(["boxes"]);
  });

  test("once for each time it was told", () => {
    const twice = [line("Bazar", "x"), line("Bazar", "x")];
    expect(left(twice, ONE, [])).toEqual(["x", "x"]);
    expect(left(twice, ONE, earlierIn(ONE, line("Bazar", "x")))).toEqual(["x"]);
    expect(left(twice, OTHER, earlierIn(ONE, ...twice))).toEqual([]);
    const [exact, near] = [line("Bazar", "x y"), line("Bazar", "x")];
    expect(left([near, exact], OTHER, earlierIn(ONE, exact))).toEqual(["x"]);
  });
});
