import { LineProblems } from "@/components/checkout/line-problems";
import { LineSummary } from "@/components/checkout/line-summary";
import type { LineView } from "@/components/checkout/line-view";
import { QuantityField } from "@/components/checkout/quantity-field";
import { ActionForm } from "@/components/ui/action-form";
import { Trash2 } from "@/components/ui/icons";
import { Money } from "@/components/ui/money";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeLineAction } from "@/lib/checkout/actions";
import { formatCbm, formatKg, formatMoney, formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type CartLineProps = { locale: Locale; line: LineView };

export function CartLine({ locale, line }: CartLineProps) {
  const t = translator(locale, "checkout");
  const { item, problems } = line;
  const name = [
    localized(item.product.names, locale).text,
    localized(item.variantNames, locale).text,
  ]
    .filter(Boolean)
    .join(", ");
  const isGone = problems.some(({ kind }) => kind === "withdrawn");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-3 px-4 py-4 sm:px-5 lg:grid-cols-[minmax(0,1fr)_auto_12rem_auto] lg:gap-x-6">
      <LineSummary line={line} locale={locale} />
      <ActionForm
        action={removeLineAction}
        className="-me-2 lg:order-last"
        hidden={{ variantId: item.variantId, was: item.quantity }}
        id={`remove-${item.variantId}`}
        locale={locale}
      >
        <SubmitButton icon={<Trash2 className="size-5" />} variant="quiet">
          <span className="sr-only">{t("line.remove", { name })}</span>
        </SubmitButton>
      </ActionForm>
      {isGone ? null : (
        <>
          <div className="max-lg:col-span-2">
            <QuantityField line={line} locale={locale} name={name} />
          </div>
          <LineFigures line={line} locale={locale} />
        </>
      )}
      <div className="order-last col-span-full grid gap-2">
        <LineProblems line={line} locale={locale} />
        <NextStep line={line} locale={locale} />
      </div>
    </li>
  );
}

/** What the line costs, holds and weighs. */
function LineFigures({ locale, line }: CartLineProps) {
  const t = translator(locale, "checkout");
  const units = translator(locale, "common");
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4 tabular-nums max-lg:col-span-2 lg:block lg:text-end">
      <Money className="text-lg font-semibold" fen={line.totalFen} locale={locale} />
      <span className="text-ink-muted block text-sm">
        {t("perPiece", { price: formatUnitPrice(locale, line.unitPrice) })}
      </span>
      <span className="text-ink-muted block w-full text-sm">
        {[
          t("pieces", { count: line.item.quantity }),
          units("units.cbm", { amount: formatCbm(locale, line.cm3) }),
          units("units.kg", { amount: formatKg(locale, line.grams) }),
        ].join(" · ")}
      </span>
    </p>
  );
}

/** "+48 pcs → ¥1.10, total falls by ¥86.40". */
function NextStep({ locale, line }: CartLineProps) {
  const t = translator(locale, "checkout");
  const { next, problems } = line;
  if (!next || problems.length > 0) return null;
  const step = {
    more: formatNumber(locale, next.more),
    price: formatUnitPrice(locale, next.tier.unitPrice),
  };
  const saves = formatMoney(locale, next.savesFen);
  return (
    <p className="text-positive text-sm font-medium tabular-nums">
      {next.savesFen > 0n ? t("hint.saves", { ...step, saves }) : t("hint.next", step)}
    </p>
  );
}
