import { LineSummary } from "@/components/checkout/line-summary";
import { PaymentChoice } from "@/components/checkout/payment-choice";
import { Card } from "@/components/ui/card";
import { Money } from "@/components/ui/money";
import type { SellerPart } from "@/lib/checkout/model/cart";
import type { PaymentChoice as Choice } from "@/lib/checkout/model/payment";
import type { CartRow } from "@/lib/checkout/queries/cart-rows";
import { formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type OrderReviewProps = {
  locale: Locale;
  part: SellerPart<CartRow>;
  choice: Choice | undefined;
};

/** One order as it will be placed. */
export function OrderReview({ locale, part, choice }: OrderReviewProps) {
  const t = translator(locale, "checkout");
  const units = translator(locale, "common");
  return (
    <Card
      aside={<Money className="font-semibold" fen={part.totals.goodsFen} locale={locale} />}
      flush
      footer={
        choice ? <PaymentChoice choice={choice} locale={locale} sellerId={part.sellerId} /> : null
      }
      headingLevel={3}
      title={part.lines[0]?.item.seller.name}
    >
      <ul className="divide-line divide-y">
        {part.lines.map((line) => (
          <li
            className="grid gap-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:px-5"
            key={line.item.variantId}
          >
            <LineSummary line={line} locale={locale} />
            <p className="flex flex-wrap justify-between gap-x-4 tabular-nums sm:block sm:text-end">
              <Money className="font-semibold" fen={line.totalFen} locale={locale} />
              <span className="text-ink-muted block text-sm">
                {t("pieces", { count: line.item.quantity })} ×{" "}
                {formatUnitPrice(locale, line.unitPrice)}
              </span>
              <span className="text-ink-muted block text-sm">
                {units("units.cartons", { count: line.cartons })}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
