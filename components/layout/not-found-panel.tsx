import { ButtonLink } from "@/components/ui/button-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function NotFoundPanel({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <div className="mx-auto max-w-prose py-8 sm:py-14">
      <p className="text-accent text-sm font-medium">404</p>
      <h1 className="text-headline">{t("notFound.title")}</h1>
      <p className="text-ink-muted mt-2">{t("notFound.text")}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}/catalogue`}>{t("nav.catalogue")}</ButtonLink>
        <ButtonLink href={`/${locale}/orders`} variant="secondary">
          {t("nav.orders")}
        </ButtonLink>
      </div>
    </div>
  );
}
