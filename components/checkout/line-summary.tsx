import Image from "next/image";
import type { LineView } from "@/components/checkout/line-view";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

/** Picture, name, variant, item number and how the goods come about. */
export function LineSummary({ locale, line }: { locale: Locale; line: LineView }) {
  const t = translator(locale, "checkout");
  const { product, goods, available, quantity, variantNames } = line.item;
  const name = localized(product.names, locale);
  const variant = localized(variantNames, locale).text;
  const isFromStock = goods.isStockOnly || available >= quantity;
  return (
    <div className="flex gap-3">
      {product.picture ? (
        <Image
          alt=""
          className="rounded-control bg-surface-sunken size-18 shrink-0 object-cover"
          height={72}
          src={`/api/files/${product.picture}`}
          width={72}
        />
      ) : null}
      <div className="min-w-0">
        <Link
          className="font-semibold wrap-anywhere"
          href={`/${locale}/products/${product.slug}`}
          lang={name.locale === locale ? undefined : name.locale}
          look="quiet"
        >
          {name.text}
        </Link>
        <p className="text-ink-muted text-sm">
          {[variant, t("itemNo", { number: product.itemNo })].filter(Boolean).join(" · ")}
        </p>
        <p className="text-ink-muted text-sm">
          {isFromStock
            ? t("line.fromStock")
            : t("line.madeToOrder", { min: product.leadDaysMin, max: product.leadDaysMax })}
        </p>
      </div>
    </div>
  );
}
