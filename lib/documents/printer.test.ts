import { describe, expect, test } from "vitest";
import { toInvoice, toPackingList } from "@/lib/documents/model/loading-papers";
import { toContract, toProforma } from "@/lib/documents/model/order-papers";
import { printPdf } from "@/lib/documents/printer";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { allWords, issued, lineFacts, orderFacts, wholeLot } from "@/lib/testing/documents";
import { pdfText, withoutSpaces } from "@/lib/testing/pdf-text";

const url = `https://karavan.test/verify/${"x".repeat(43)}`;
const sha256 = "ab".repeat(32);
const print = (content: ReturnType<typeof issued>) => printPdf({ content, sha256, url });

const languages: Locale[] = ["kk", "tg", "tk", "ru", "uz", "ky", "zh"];
const lines = [lineFacts(), lineFacts({ position: 2, quantity: 504, hs10: {} })];

describe.each(languages)("printed in Chinese and %s", (locale) => {
  const order = orderFacts(locale, lines);
  const rate = { currency: "USD" as const, micros: 999_999n, asOf: new Date("2026-11-20") };
  test.each([
    ["proforma", toProforma(order)],
    ["contract", toContract(order)],
    ["invoice", toInvoice(order, wholeLot(lines), rate)],
    ["packing list", toPackingList(order, wholeLot(lines))],
  ])(
    "the %s has every letter and figure of its content",
    async (_name, draft) => {
      const content = issued(draft, locale);
      const { text, missing } = pdfText(await print(content));
      const lost = allWords(content).filter((words) => !text.includes(withoutSpaces(words)));
      expect(lost).toEqual([]);
      expect(missing).toBe(0);
    },
    30_000,
  );

  test("the total is the one on the screen, whatever page it is on", async () => {
    const { text } = pdfText(await print(issued(toProforma(order), locale)));
    const own = locale === "zh" ? "en" : locale;
    expect(text).toContain(withoutSpaces(formatMoney(own, order.totalFen)));
  }, 30_000);
});

/** Milliseconds of the best of three, since others may be at work on the machine. */
async function bestOfThree(work: () => Promise<unknown>) {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe("an order of two hundred lines", () => {
  const many = Array.from({ length: 200 }, (_, index) => lineFacts({ position: index + 1 }));
  const content = issued(toProforma(orderFacts("kk", many)), "kk");

  test("has the table's head and its own number on each page", async () => {
    const { pages } = pdfText(await print(content));
    expect(pages.length).toBeGreaterThan(5);
    pages.forEach((page, index) => {
      expect(page).toContain(`第${index + 1}页，共${pages.length}页`);
    });
    const goods = pages.filter((page) => page.includes("CB-1007"));
    expect(goods.every((page) => page.includes("Тауаратауы"))).toBe(true);
  }, 30_000);

  /** Three seconds on a quiet machine; twice that on one that is busy with other tests. */
  test("is printed in seconds", async () => {
    expect(await bestOfThree(() => print(content))).toBeLessThan(6_000);
  }, 60_000);
});
