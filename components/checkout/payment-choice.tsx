import { termsText } from "@/components/checkout/terms-text";
import { FormChoice } from "@/components/ui/form-choice";
import type { PaymentChoice as Choice } from "@/lib/checkout/model/payment";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PaymentChoiceProps = { locale: Locale; sellerId: string; choice: Choice };

/** What is due when for one order; where the seller grants credit, the order may go on it instead. */
export function PaymentChoice({ locale, sellerId, choice }: PaymentChoiceProps) {
  const t = translator(locale, "checkout");
  const { credit } = choice;
  const free = formatMoney(locale, credit?.freeFen ?? 0n);
  return (
    <div className="group text-sm">
      <p className="group-has-checked:text-ink-muted group-has-checked:line-through">
        {termsText(locale, choice.terms, choice.depositFen)}
      </p>
      {credit && credit.problem === null ? (
        <FormChoice
          hint={t("pay.free", { free, days: credit.days })}
          label={t("pay.credit")}
          name="onCredit"
          value={sellerId}
        />
      ) : null}
      {credit && (credit.problem === "creditOverdue" || credit.problem === "creditExceeded") ? (
        <p className="text-ink-muted mt-1">{t(`pay.${credit.problem}`, { free })}</p>
      ) : null}
    </div>
  );
}
