import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Reader = "buyer" | "seller" | "operator";

/** Buyers and sellers are led to their orders, the operator to the day's work. */
export function NotFoundPanel({ locale, reader = "buyer" }: { locale: Locale; reader?: Reader }) {
  const t = translator(locale, "layout");
  const ways = {
    buyer: { href: `/${locale}/orders`, label: t("nav.orders") },
    seller: { href: `/${locale}/seller/orders`, label: t("seller.orders") },
    operator: { href: `/${locale}/operator`, label: t("operator.today") },
  };
  const { href, label } = ways[reader];
  return (
    <div className="mx-auto max-w-prose py-8 sm:py-14">
      <p className="text-accent text-sm font-medium">404</p>
      <h1 className="text-headline">{t("notFound.title")}</h1>
      <p className="text-ink-muted mt-2">
        {t(reader === "operator" ? "notFound.operator" : "notFound.text")}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}/catalogue`}>{t("nav.catalogue")}</ButtonLink>
        <ButtonLink href={href} variant="secondary">
          {label}
        </ButtonLink>
      </div>
    </div>
  );
}
