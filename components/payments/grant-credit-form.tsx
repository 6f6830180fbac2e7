import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { grantCreditAction } from "@/lib/payments/actions";

type GrantCreditFormProps = { locale: Locale; buyerCompanyId: string; idempotencyKey: string };

export function GrantCreditForm({ locale, buyerCompanyId, idempotencyKey }: GrantCreditFormProps) {
  const t = translator(locale, "payments");
  return (
    <ActionForm
      action={grantCreditAction}
      className="grid gap-4"
      emptiesOnSuccess
      hidden={{ buyerCompanyId }}
      id="grant-credit"
      idempotencyKey={idempotencyKey}
      locale={locale}
    >
      <p className="text-ink-muted">{t("own.grant.lead")}</p>
      <FormField
        autoComplete="off"
        inputMode="decimal"
        label={t("announce.amount")}
        name="amount"
        required
      />
      <FormField label={t("own.reason")} maxLength={500} name="reason" required />
      <SubmitButton className="sm:justify-self-start" variant="secondary">
        {t("own.grant.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
