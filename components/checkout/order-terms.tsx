import { Disclosure } from "@/components/ui/disclosure";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { RESPONSE_DAYS, standardTerms, type Terms } from "@/lib/orders/model/terms";

/** What is agreed by placing; the same figures are frozen on each order. */
export function OrderTerms({ locale, terms }: { locale: Locale; terms: readonly Terms[] }) {
  const t = translator(locale, "checkout");
  const { cancelFees, incoterm, place } = standardTerms;
  const lines = [
    ...planLines(locale, terms),
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

/** Where the sellers' plans differ, each stands at its own order. */
function planLines(locale: Locale, terms: readonly Terms[]): string[] {
  const t = translator(locale, "checkout");
  const [percent = standardTerms.depositPercent, ...others] = new Set(
    terms.map(({ depositPercent }) => depositPercent),
  );
  if (others.length > 0) return [t("pay.varies")];
  if (percent === 100) return [t("pay.all")];
  if (percent === 0) return [t("pay.none")];
  return [t("checkout.deposit", { percent }), t("checkout.balance", { percent: 100 - percent })];
}
