import type { ReactNode } from "react";
import { LocaleSwitcher } from "@/components/layout/locale-switcher";
import { Logo } from "@/components/layout/logo";
import { SkipLink } from "@/components/layout/skip-link";
import { ThemeToggle } from "@/components/layout/theme-toggle";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** One narrow column and nothing to wander off to. */
export function AuthShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = translator(locale, "layout");
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink label={t("skip")} />
      <header className="flex items-center justify-between px-4 py-2 sm:px-6" data-chrome>
        <Link className="min-h-target flex items-center" href={`/${locale}`} look="bare">
          <Logo />
        </Link>
        <div className="flex">
          <ThemeToggle label={t("theme")} />
          <LocaleSwitcher locale={locale} />
        </div>
      </header>
      <main className="mx-auto w-full max-w-md flex-1 px-4 py-6 sm:py-12" id="main">
        {children}
      </main>
      <p className="text-ink-muted px-4 py-6 text-center text-sm">{t("brand.tagline")}</p>
    </div>
  );
}
