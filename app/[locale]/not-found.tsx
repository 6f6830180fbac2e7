import { locale as rootLocale } from "next/root-params";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { SiteShell } from "@/components/layout/site-shell";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";

export default async function NotFoundPage() {
  const asked = await rootLocale();
  const locale = isLocale(asked) ? asked : defaultLocale;
  return (
    <SiteShell locale={locale}>
      <NotFoundPanel locale={locale} />
    </SiteShell>
  );
}
