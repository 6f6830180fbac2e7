import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { RESPONSE_DAYS, standardTerms } from "@/lib/orders/model/terms";

/** What is agreed by placing; the same figures are frozen on each order. */
export function OrderTerms({ locale }: { locale: Locale }) {
  const t = translator(locale, "checkout");
  const { depositPercent, cancelFees, incoterm, place } = standardTerms;
  const lines = [
    t("checkout.deposit", { percent: depositPercent }),
    t("checkout.balance", { percent: 100 - depositPercent }),
    t("checkout.answer", { days: RESPONSE_DAYS }),
    t("checkout.cancel", { made: cancelFees.beforeLoading, loaded: cancelFees.afterLoading }),
    t("checkout.basis", { incoterm, place }),
    t("checkout.excluded"),
    t("checkout.frozen"),
  ];
  return (
    <Disclosure isOpen summary={t("checkout.terms")}>
      <ul className="grid max-w-prose list-disc gap-1.5 ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
