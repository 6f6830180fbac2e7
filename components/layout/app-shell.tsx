import type { ReactNode } from "react";
import { BottomNav } from "@/components/layout/bottom-nav";
import { LocaleSwitcher } from "@/components/layout/locale-switcher";
import { Logo } from "@/components/layout/logo";
import type { NavItem } from "@/components/layout/nav-item";
import { NavLink } from "@/components/layout/nav-link";
import { SessionIsland } from "@/components/layout/session-island";
import { SkipLink } from "@/components/layout/skip-link";
import { ThemeToggle } from "@/components/layout/theme-toggle";
import { CircleUser } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type AppShellProps = {
  locale: Locale;
  /** Whose desk this is. */
  title: string;
  homeHref: string;
  items: NavItem[];
  children: ReactNode;
};

/** A desk to work at: navigation beside the page from 1024 px, under the thumb below. */
export function AppShell({ locale, title, homeHref, items, children }: AppShellProps) {
  const t = translator(locale, "layout");
  return (
    <div className="flex min-h-dvh flex-col pb-16 lg:pb-0">
      <SkipLink label={t("skip")} />
      <header className="border-line bg-surface-raised border-b" data-chrome>
        <div className="flex items-center gap-3 px-4 py-2 sm:px-6">
          <Link className="min-h-target flex items-center" href={homeHref} look="bare">
            <Logo />
          </Link>
          <span className="border-line-strong text-ink-muted border-s ps-3 text-sm max-sm:hidden">
            {title}
          </span>
          <div className="ms-auto flex items-center">
            <ThemeToggle label={t("theme")} />
            <LocaleSwitcher locale={locale} />
            <SessionIsland
              account={{
                label: t("nav.account"),
                icon: <CircleUser className="size-5" />,
              }}
              locale={locale}
              signIn={t("signIn")}
            />
          </div>
        </div>
      </header>
      <div className="flex flex-1">
        <nav
          aria-label={title}
          className="w-rail border-line bg-surface-raised hidden shrink-0 border-e p-3 lg:block"
          data-chrome
        >
          <ul className="sticky top-3 grid gap-0.5">
            {items.map((item) => (
              <li key={item.href}>
                <NavLink
                  className="min-h-target rounded-control text-ink-muted hover:bg-surface-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent flex items-center gap-3 px-3 font-medium"
                  href={item.href}
                  isExact={item.isExact ?? false}
                >
                  {item.icon}
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <main className="max-w-page mx-auto w-full min-w-0 flex-1 px-4 py-5 sm:px-6" id="main">
          {children}
        </main>
      </div>
      <BottomNav items={items} label={t("nav.phone")} moreLabel={t("more")} />
    </div>
  );
}
