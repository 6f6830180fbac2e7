import { BottomNav } from "@/components/layout/bottom-nav";
import { CircleUser, House, LayoutGrid, Package, ShoppingCart } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export function BuyerNav({ locale }: { locale: Locale }) {
  const t = translator(locale, "layout");
  const icon = "size-5 shrink-0";
  return (
    <BottomNav
      items={[
        {
          href: `/${locale}`,
          label: t("home"),
          icon: <House className={icon} />,
          isExact: true,
        },
        {
          href: `/${locale}/catalogue`,
          label: t("nav.catalogue"),
          icon: <LayoutGrid className={icon} />,
        },
        {
          href: `/${locale}/cart`,
          label: t("nav.cart"),
          icon: <ShoppingCart className={icon} />,
        },
        {
          href: `/${locale}/orders`,
          label: t("nav.orders"),
          icon: <Package className={icon} />,
        },
        {
          href: `/${locale}/account`,
          label: t("nav.account"),
          icon: <CircleUser className={icon} />,
        },
      ]}
      label={t("nav.phone")}
      moreLabel={t("more")}
    />
  );
}
