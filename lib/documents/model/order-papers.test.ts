import { describe, expect, test } from "vitest";
import { toContract, toProforma } from "@/lib/documents/model/order-papers";
import { locales } from "@/lib/i18n/locales";
import { lineFacts, orderFacts } from "@/lib/testing/documents";

/** Sixty days after the day that was promised, 2026-12-14. */
const LAST = "2027-02-12";

const proformaOf = (order: ReturnType<typeof orderFacts>) =>
  toProforma(order).terms.map(({ value }) => (typeof value === "string" ? value : value.own));

describe.each(locales)("in %s", (locale) => {
  const order = orderFacts(locale, [lineFacts()]);
  const withoutPromise = { ...order, readyOn: null };

  test("a proforma names the day until which its terms stand", () => {
    expect(proformaOf(order)[0]).toContain(LAST);
    expect(proformaOf(withoutPromise)).toHaveLength(proformaOf(order).length - 2);
  });

  test("a contract is valid until both sides have fulfilled it, and says when lateness ends it", () => {
    const { clauses } = toContract(order);
    expect(clauses.at(-1)?.own).toContain(LAST);
    expect(clauses.at(-1)?.zh).toContain(LAST);
    expect(toContract(withoutPromise).clauses).toHaveLength(clauses.length - 2);
  });
});
