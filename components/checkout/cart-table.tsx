import { CartLine } from "@/components/checkout/cart-line";
import { OrderMinimum } from "@/components/checkout/order-minimum";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import type { SellerPart } from "@/lib/checkout/model/cart";
import type { CartRow } from "@/lib/checkout/queries/cart-rows";
import { formatCbm, formatKg, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type CartTableProps = { locale: Locale; parts: readonly SellerPart<CartRow>[] };

/** The lines under their sellers: each part becomes one order. */
export function CartTable({ locale, parts }: CartTableProps) {
  const t = translator(locale, "checkout");
  return (
    <div className="grid gap-4">
      {parts.map((part) => (
        <Card
          flush
          footer={<PartFooter canGoAlone={parts.length > 1} locale={locale} part={part} />}
          key={part.sellerId}
          title={<SellerName locale={locale} part={part} />}
        >
          <ul className="divide-line divide-y" aria-label={t("title")}>
            {part.lines.map((line) => (
              <CartLine key={line.item.variantId} line={line} locale={locale} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function SellerName({ locale, part }: { locale: Locale; part: SellerPart<CartRow> }) {
  const seller = part.lines[0]?.item.seller;
  if (!seller?.slug) return seller?.name;
  return (
    <Link href={`/${locale}/sellers/${seller.slug}`} look="quiet">
      {seller.name}
    </Link>
  );
}

type PartFooterProps = { locale: Locale; part: SellerPart<CartRow>; canGoAlone: boolean };

function PartFooter({ locale, part, canGoAlone }: PartFooterProps) {
  const t = translator(locale, "checkout");
  const units = translator(locale, "common");
  const { totals } = part;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <OrderMinimum className="w-full" locale={locale} part={part} />
      <p className="text-ink-muted text-sm tabular-nums">
        {[
          `${t("cartons")}: ${formatNumber(locale, totals.cartons)}`,
          units("units.cbm", { amount: formatCbm(locale, totals.cm3) }),
          units("units.kg", { amount: formatKg(locale, totals.grams) }),
        ].join(" · ")}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>
          <span className="text-ink-muted text-sm">{t("subtotal")}</span>{" "}
          <Money className="text-lg font-semibold" fen={totals.goodsFen} locale={locale} />
        </p>
        {canGoAlone && part.isReady ? (
          <ButtonLink href={`/${locale}/checkout?seller=${part.sellerId}`} variant="secondary">
            {t("goOne")}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
