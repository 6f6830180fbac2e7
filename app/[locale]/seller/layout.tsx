import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import {
  Banknote,
  Coins,
  MessageSquareWarning,
  Package,
  Settings,
  Sun,
  Tags,
} from "@/components/ui/icons";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type LayoutProps = { children: ReactNode; params: Promise<{ locale: string }> };

const items = [
  { key: "today", path: "", Icon: Sun },
  { key: "orders", path: "/orders", Icon: Package },
  { key: "products", path: "/products", Icon: Tags },
  { key: "feedback", path: "/feedback", Icon: MessageSquareWarning },
  { key: "payments", path: "/payments", Icon: Banknote },
  { key: "buyers", path: "/buyers", Icon: Coins },
  { key: "settings", path: "/settings", Icon: Settings },
] as const;

export default async function SellerLayout({ children, params }: LayoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = translator(locale, "layout");
  return (
    <AppShell
      homeHref={`/${locale}/seller`}
      items={items.map(({ key, path, Icon }) => ({
        href: `/${locale}/seller${path}`,
        label: t(`seller.${key}`),
        icon: <Icon aria-hidden className="size-5 shrink-0" />,
        isExact: path === "",
      }))}
      locale={locale}
      title={t("seller.title")}
    >
      {children}
    </AppShell>
  );
}
