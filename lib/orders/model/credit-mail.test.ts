import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { creditMail } from "@/lib/orders/model/credit-mail";

test("a credit line is told in every language, with the way to what is owed; its end as well", () => {
  for (const locale of locales) {
    for (const limitFen of [3_000_000n, 0n]) {
      const { subject, text } = creditMail(
        { sellerName: "Yiwu Cups", limitFen, days: 30 },
        { locale, baseUrl: "https://karavan.test" },
      );
      expect(subject).toContain("Yiwu Cups");
      expect(text).toContain(`https://karavan.test/${locale}/money`);
      expect(text.includes("30")).toBe(limitFen > 0n);
    }
  }
});
