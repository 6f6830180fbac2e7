import { locale as rootLocale } from "next/root-params";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";

export default async function NotFoundPage() {
  const asked = await rootLocale();
  return <NotFoundPanel locale={isLocale(asked) ? asked : defaultLocale} reader="operator" />;
}
