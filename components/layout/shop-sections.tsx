import { NavLink } from "@/components/layout/nav-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const SECTIONS = ["cart", "orders", "money", "feedback", "company", "account"] as const;

/** What belongs to the buyer, one line under the header; phones scroll it. */
export function ShopSections({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <nav
      aria-label={t("nav.account")}
      className="border-line bg-surface-raised overflow-x-auto border-b"
      data-chrome
    >
      <ul className="max-w-page mx-auto flex px-1 sm:px-3">
        {SECTIONS.map((section) => (
          <li className="shrink-0" key={section}>
            <NavLink className="section-link" href={`/${locale}/${section}`}>
              {t(`nav.${section}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
