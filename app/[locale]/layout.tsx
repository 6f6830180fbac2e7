import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts";
import "@/app/globals.css";
import { ErrorWords } from "@/components/layout/error-words";
import { isLocale, languageTags } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { env } from "@/lib/platform/env";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1a2224" },
  ],
};

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = translator(locale, "layout");
  return {
    metadataBase: new URL(env().BASE_URL),
    title: { default: `Karavan · ${t("brand.tagline")}`, template: "%s · Karavan" },
    description: t("brand.description"),
    applicationName: "Karavan",
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export default async function LocaleLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html className={fontVariables} lang={languageTags[locale]} suppressHydrationWarning>
      <head>
        <script src="/shell.js?v=1" />
      </head>
      <body className="bg-surface text-ink font-sans">
        {children}
        <ErrorWords locale={locale} />
      </body>
    </html>
  );
}
