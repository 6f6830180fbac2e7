import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { confirmTransferAction } from "@/lib/payments/actions";
import { decisions } from "@/lib/payments/model/status";

/** All of it is the usual answer; for the others the seller says how much and why. */
export function DecideTransferForm({ locale, transferId }: { locale: Locale; transferId: string }) {
  const t = translator(locale, "payments");
  const optional = translator(locale, "common")("optional");
  return (
    <ActionForm
      action={confirmTransferAction}
      className="rounded-control bg-surface-sunken grid gap-4 p-3"
      hidden={{ transferId }}
      id={`decide-${transferId}`}
      locale={locale}
    >
      <RadioCards
        defaultValue="full"
        layout="grid"
        legend={t("decide.title")}
        name="decision"
        options={decisions.map((value) => ({ value, label: t(`decide.${value}`) }))}
      />
      <Disclosure summary={t("decide.reason")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            inputMode="decimal"
            label={t("decide.amount")}
            name="amount"
            optional={optional}
          />
          <FormField label={t("decide.reason")} maxLength={500} name="reason" optional={optional} />
        </div>
      </Disclosure>
      <SubmitButton>{t("decide.submit")}</SubmitButton>
    </ActionForm>
  );
}
