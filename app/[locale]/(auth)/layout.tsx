import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AuthShell } from "@/components/layout/auth-shell";
import { isLocale } from "@/lib/i18n/locales";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function AuthLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <AuthShell locale={locale}>{children}</AuthShell>;
}
