import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { type Fen, fenToDecimal } from "@/lib/money/model";
import { refundByBankAction } from "@/lib/payments/actions";

type RefundByBankFormProps = {
  locale: Locale;
  buyerCompanyId: string;
  /** What the seller holds for the buyer: no more can be sent back. */
  creditFen: Fen;
  /** ISO day. */
  today: string;
  idempotencyKey: string;
};

export function RefundByBankForm(props: RefundByBankFormProps) {
  const { locale, buyerCompanyId, creditFen, today } = props;
  const t = translator(locale, "payments");
  if (creditFen <= 0n) return <p className="text-ink-muted">{t("own.refund.none")}</p>;
  return (
    <ActionForm
      action={refundByBankAction}
      className="grid gap-4"
      hidden={{ buyerCompanyId }}
      id="refund"
      idempotencyKey={props.idempotencyKey}
      locale={locale}
    >
      <p className="text-ink-muted">
        {t("own.refund.lead", { most: formatMoney(locale, creditFen) })}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          autoComplete="off"
          defaultValue={fenToDecimal(creditFen)}
          inputMode="decimal"
          label={t("announce.amount")}
          name="amount"
          required
        />
        <FormField
          defaultValue={today}
          label={t("announce.sentOn")}
          max={today}
          name="sentOn"
          required
          type="date"
        />
      </div>
      <FormField label={t("own.reason")} maxLength={500} name="reason" required />
      <SubmitButton className="sm:justify-self-start" variant="secondary">
        {t("own.refund.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
