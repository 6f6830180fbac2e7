import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import {
  Banknote,
  Building2,
  Container,
  MailCheck,
  PackageCheck,
  Sun,
  Warehouse,
} from "@/components/ui/icons";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { findActor } from "@/lib/identity/session";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

const items = [
  { key: "today", path: "", Icon: Sun },
  { key: "companies", path: "/companies", Icon: Building2 },
  { key: "containers", path: "/containers", Icon: Container },
  { key: "yard", path: "/yard", Icon: Warehouse },
  { key: "pickup", path: "/pickup", Icon: PackageCheck },
  { key: "rates", path: "/rates", Icon: Banknote },
  { key: "system", path: "/system", Icon: MailCheck },
] as const;

/** A keeper hands goods out; the other pages do not exist for them. */
const clerkKeys: readonly string[] = ["pickup"];

export default async function OperatorLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "layout");
  const isClerk = (await findActor())?.kind === "clerk";
  const shown = items.filter(({ key }) => !isClerk || clerkKeys.includes(key));
  return (
    <AppShell
      homeHref={`/${locale}/operator`}
      items={shown.map(({ key, path, Icon }) => ({
        href: `/${locale}/operator${path}`,
        label: t(`operator.${key}`),
        icon: <Icon aria-hidden className="size-5 shrink-0" />,
        isExact: path === "",
      }))}
      locale={locale}
      title={t("operator.title")}
    >
      {children}
    </AppShell>
  );
}
