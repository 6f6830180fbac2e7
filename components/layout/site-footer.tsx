import { Logo } from "@/components/layout/logo";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <footer className="border-line bg-surface-raised mt-12 border-t" data-chrome>
      <div className="max-w-page text-ink-muted mx-auto flex flex-col gap-4 px-4 py-8 text-sm sm:px-6 md:flex-row md:items-center md:justify-between">
        <div className="max-w-prose">
          <div className="text-ink mb-2">
            <Logo />
          </div>
          <p>{t("footer.prices")}</p>
        </div>
        <nav aria-label={t("footer.label")}>
          <ul className="flex flex-wrap gap-x-5">
            <li>
              <Link className="inline-block py-2" href={`/${locale}/about`}>
                {t("nav.about")}
              </Link>
            </li>
            <li>
              <Link className="inline-block py-2" href={`/${locale}/catalogue`}>
                {t("nav.catalogue")}
              </Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
