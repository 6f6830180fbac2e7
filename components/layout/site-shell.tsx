import type { ReactNode } from "react";
import { BuyerNav } from "@/components/layout/buyer-nav";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { SkipLink } from "@/components/layout/skip-link";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type SiteShellProps = {
  locale: Locale;
  children: ReactNode;
  /** Links beside the page that a signed-in buyer moves between. */
  sections?: ReactNode;
};

/** Header, page, footer and, on phones, the buyer's five places. */
export function SiteShell({ locale, children, sections }: SiteShellProps) {
  return (
    <div className="flex min-h-dvh flex-col pb-16 lg:pb-0">
      <SkipLink label={translator(locale, "layout")("skip")} />
      <SiteHeader locale={locale} />
      {sections}
      <main className="max-w-page mx-auto w-full flex-1 px-4 py-5 sm:px-6 sm:py-7" id="main">
        {children}
      </main>
      <SiteFooter locale={locale} />
      <BuyerNav locale={locale} />
    </div>
  );
}
