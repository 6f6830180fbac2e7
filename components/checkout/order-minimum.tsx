import { Notice } from "@/components/ui/notice";
import type { SellerPart } from "@/lib/checkout/model/cart";
import type { CartRow } from "@/lib/checkout/queries/cart-rows";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type OrderMinimumProps = { locale: Locale; part: SellerPart<CartRow>; className?: string };

/** How much is missing to what the seller asks of an order at least. */
export function OrderMinimum({ locale, part, className }: OrderMinimumProps) {
  if (part.shortFen === 0n) return null;
  const t = translator(locale, "checkout");
  return (
    <Notice
      {...(className ? { className } : {})}
      title={t("minimum.short", { short: formatMoney(locale, part.shortFen) })}
      tone="caution"
    >
      {t("minimum.asked", {
        seller: part.lines[0]?.item.seller.name ?? "",
        minimum: formatMoney(locale, part.minimumFen),
      })}
    </Notice>
  );
}
