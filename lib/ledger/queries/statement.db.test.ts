import { describe, expect, test } from "vitest";
import { noteRate, noteRates } from "@/lib/ledger/commands/note-rates";
import { findRate, listRates } from "@/lib/ledger/queries/rates";
import { eachStatementLine, findStatement } from "@/lib/ledger/queries/statement";
import { days, later, now, travelTo } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { createBuyer, createOperator, createSeller } from "@/lib/testing/factories";
import { createOrder } from "@/lib/testing/orders";
import { codeOf } from "@/lib/testing/outcome";

const isoDay = (at: Date) => at.toISOString().slice(0, 10);
const around = { from: isoDay(later(now(), -days(2))), to: isoDay(later(now(), days(2))) };

describe("a statement", () => {
  test("is what passed between two companies, read alike from both sides", async () => {
    const [buyer, seller, other] = [
      await createBuyer(),
      await createSeller(),
      await createSeller(),
    ];
    const first = await createOrder({ buyer, seller, paid: "deposit" });
    await createOrder({ buyer, seller, paid: "nothing", status: "confirmed" });
    await createOrder({ buyer, seller: other });
    const mine = await findStatement(buyer, seller.companyId, around);
    const theirs = await findStatement(seller, buyer.companyId, around);
    expect(mine).toEqual(theirs);
    const deposit = (first.totalFen * 30n) / 100n;
    expect(mine).toMatchObject({
      openingFen: 0n,
      chargedFen: 2n * first.totalFen,
      paidFen: deposit,
      closingFen: 2n * first.totalFen - deposit,
    });
    expect(mine?.lines.map(({ kind, balanceFen }) => [kind, balanceFen])).toEqual([
      ["order_billed", first.totalFen],
      ["payment", first.totalFen - deposit],
      ["order_billed", 2n * first.totalFen - deposit],
    ]);
  });

  test("is not there for anybody else", async () => {
    const [buyer, seller] = [await createBuyer(), await createSeller()];
    await createOrder({ buyer, seller });
    const strangers = [
      findStatement(await createBuyer(), seller.companyId, around),
      findStatement(await createSeller(), buyer.companyId, around),
      findStatement(await createOperator(), buyer.companyId, around),
      findStatement(buyer, "not-an-id", around),
    ];
    expect(await Promise.all(strangers)).toEqual([null, null, null, null]);
  });

  test("goes on where a page ended, with the same balances", async () => {
    const [buyer, seller] = [await createBuyer(), await createSeller()];
    for (let order = 0; order < 3; order += 1) await createOrder({ buyer, seller });
    const all = (await findStatement(buyer, seller.companyId, around))?.lines ?? [];
    const paged = [];
    let after: bigint | null = 0n;
    while (after !== null) {
      const page = await findStatement(buyer, seller.companyId, around, { after, most: 2 });
      paged.push(...(page?.lines ?? []));
      after = page?.next ?? null;
    }
    expect(paged).toEqual(all);
    const each = [];
    for await (const line of eachStatementLine(buyer, seller.companyId, around)) each.push(line);
    expect(each).toEqual(all);
  });

  test("opens with what was before its days", async () => {
    const [buyer, seller] = [await createBuyer(), await createSeller()];
    const { totalFen } = await createOrder({ buyer, seller, paid: "nothing" });
    const soon = { from: isoDay(later(now(), days(2))), to: isoDay(later(now(), days(9))) };
    expect(await findStatement(buyer, seller.companyId, soon)).toMatchObject({
      openingFen: totalFen,
      closingFen: totalFen,
      lines: [],
    });
  });
});

describe("a rate", () => {
  const rate = { currency: "KZT" as const, rate: 73_400_000n, source: "National Bank" };

  test("is noted by the operator alone, once a day, and hidden when it is old", async () => {
    const operator = await createOperator();
    const asOf = isoDay(later(now(), -days(8)));
    expect(await codeOf(noteRate(await createBuyer(), { ...rate, asOf }))).toBe("forbidden");
    await noteRate(operator, { ...rate, asOf });
    expect(await findRate("KZT")).toBeNull();
    await noteRate(operator, { ...rate, asOf: isoDay(now()) });
    await noteRate(operator, { ...rate, rate: 74_000_000n, asOf: isoDay(now()) });
    expect(await findRate("KZT")).toMatchObject({ micros: 74_000_000n });
    expect(await listRates(operator)).toHaveLength(2);
    expect(await listRates(await createSeller())).toEqual([]);
  });

  test("of today is there as soon as the day has begun in Yiwu, and not before", async () => {
    const operator = await createOperator();
    travelTo(new Date("2026-11-24T15:59:00Z"));
    const ofToday = { ...rate, asOf: "2026-11-25" };
    expect(await codeOf(noteRate(operator, ofToday))).toBe("dateInFuture");
    travelTo(new Date("2026-11-24T16:01:00Z"));
    await noteRate(operator, ofToday);
    expect(await findRate("KZT")).toMatchObject({ micros: 73_400_000n });
    travelTo(null);
  });

  test("of a list with a bad line is not written, nor any other of it", async () => {
    const operator = await createOperator();
    const good = `KGS;${isoDay(now())};12.38;NBKR`;
    expect(await codeOf(noteRates(operator, { list: `${good}\nKGS;today;12;x` }))).toBe(
      "ratesUnread",
    );
    expect(await db.exchangeRate.count()).toBe(0);
    await noteRates(operator, { list: good });
    expect(await findRate("KGS")).toMatchObject({ micros: 12_380_000n });
  });
});
