import { LocaleSwitcher } from "@/components/layout/locale-switcher";
import { Logo } from "@/components/layout/logo";
import { NavLink } from "@/components/layout/nav-link";
import { SearchForm } from "@/components/layout/search-form";
import { SessionIsland } from "@/components/layout/session-island";
import { ThemeToggle } from "@/components/layout/theme-toggle";
import { CircleUser, ShoppingCart } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** The same for every reader, so that the page around it may be kept and shared. */
export function SiteHeader({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  return (
    <header className="border-line bg-surface-raised border-b" data-chrome>
      <div className="max-w-page mx-auto flex flex-wrap items-center gap-x-2 gap-y-2 px-4 py-2 sm:px-6 lg:gap-x-4">
        <Link className="min-h-target flex items-center" href={`/${locale}`} look="bare">
          <Logo />
        </Link>
        <nav aria-label={t("nav.main")} className="hidden lg:block">
          <ul className="flex">
            <li>
              <NavLink className="menu-item font-medium" href={`/${locale}/catalogue`}>
                {t("nav.catalogue")}
              </NavLink>
            </li>
          </ul>
        </nav>
        <div className="order-last w-full md:order-none md:w-auto md:flex-1">
          <SearchForm locale={locale} />
        </div>
        <div className="ms-auto flex items-center">
          <ThemeToggle label={t("theme")} />
          <LocaleSwitcher locale={locale} />
          <SessionIsland
            account={{
              label: t("nav.account"),
              icon: <CircleUser className="size-5" />,
            }}
            cart={{ label: t("nav.cart"), icon: <ShoppingCart className="size-5" /> }}
            locale={locale}
            signIn={t("signIn")}
          />
        </div>
      </div>
    </header>
  );
}
