import { Check, Languages } from "@/components/ui/icons";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/**
 * Eight plain links. The address of the present page comes from `shell.js`, or without JavaScript from
 * the Referer, so that place and filters are kept.
 */
export function LocaleSwitcher({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <details className="relative" data-menu>
      <summary className="bar-item">
        <Languages className="size-5" />
        <span className="sr-only">{t("language")}: </span>
        <span className="max-sm:sr-only">{localeNames[locale]}</span>
      </summary>
      <ul className="rounded-card border-line bg-surface-raised shadow-pop absolute inset-e-0 z-40 mt-1 w-52 border p-1">
        {locales.map((other) => (
          <li key={other}>
            <a
              aria-current={other === locale ? "true" : undefined}
              className="menu-item justify-between"
              data-locale={other}
              href={`/api/locale/${other}`}
              hrefLang={languageTags[other]}
              lang={languageTags[other]}
              rel="nofollow"
            >
              {localeNames[other]}
              {other === locale ? <Check className="text-accent size-4" /> : null}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
