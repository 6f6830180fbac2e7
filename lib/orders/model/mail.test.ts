import { describe, expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { type MailFacts, mailedTypes, orderMail, sidesTold } from "@/lib/orders/model/mail";

const facts: MailFacts = {
  number: "KV-7F3K-92QX",
  status: "placed",
  paid: { deposit: false, balance: false },
  hasClaim: false,
  isHandedOver: false,
  buyerName: "Bazar Trade",
  sellerName: "Yiwu Cups",
  totalFen: 57_600n,
  respondBy: new Date("2026-11-27T02:00:00Z"),
  readyOn: null,
  type: "order.placed",
  note: null,
  amountFen: null,
};
const reader = {
  side: "seller" as const,
  locale: "en" as const,
  timeZone: "Asia/Shanghai",
  baseUrl: "https://karavan.test",
};

describe("mails about an order", () => {
  test("every kind can be written in every language, names the order and leads to it", () => {
    const cases = locales.flatMap((locale) =>
      mailedTypes.flatMap((type) => sidesTold(type).map((side) => ({ locale, type, side }))),
    );
    for (const { locale, type, side } of cases) {
      const { subject, text } = orderMail({ ...facts, type }, { ...reader, locale, side });
      const path = side === "seller" ? "seller/orders" : "orders";
      expect(subject).toContain(facts.number);
      expect(text).toContain(`https://karavan.test/${locale}/${path}/${facts.number}`);
    }
  });

  test("a seller reads until when to answer, in their own zone", () => {
    expect(orderMail(facts, reader).text).toContain("until Nov 27, 10:00");
  });

  test("what somebody wrote is quoted, as plain text", () => {
    const { text } = orderMail(
      { ...facts, type: "order.declined", note: "<b>no clay</b>" },
      { ...reader, side: "buyer" },
    );
    expect(text).toContain("“<b>no clay</b>”");
  });
});
