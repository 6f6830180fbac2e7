import { ActionForm } from "@/components/ui/action-form";
import { FieldError } from "@/components/ui/field-error";
import { FileInput } from "@/components/ui/file-input";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { fenToDecimal } from "@/lib/money/model";
import { openFen } from "@/lib/orders/model/plan";
import type { InstalmentView } from "@/lib/orders/queries/order";
import { announceTransferAction } from "@/lib/payments/actions";
import { slipTypes } from "@/lib/payments/model/slip";

type AnnounceTransferFormProps = {
  locale: Locale;
  instalments: InstalmentView[];
  /** The one to be paid now. */
  due: InstalmentView;
  payer: string;
  /** ISO day. */
  today: string;
  idempotencyKey: string;
};

export function AnnounceTransferForm(props: AnnounceTransferFormProps) {
  const { locale, instalments, due } = props;
  const t = translator(locale, "payments");
  return (
    <ActionForm
      action={announceTransferAction}
      className="grid gap-4"
      id="announce"
      idempotencyKey={props.idempotencyKey}
      key={props.idempotencyKey}
      locale={locale}
    >
      <p className="text-ink-muted">{t("announce.lead")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField
          as="select"
          defaultValue={due.id}
          label={t("announce.instalment")}
          name="for"
          options={instalments.map(({ id, kind }) => ({ value: id, label: t(`kind.${kind}`) }))}
        />
        <FormField
          defaultValue={fenToDecimal(openFen(due))}
          inputMode="decimal"
          label={t("announce.amount")}
          name="amount"
          required
        />
        <FormField
          defaultValue={props.today}
          label={t("announce.sentOn")}
          max={props.today}
          name="sentOn"
          required
          type="date"
        />
        <FormField
          autoComplete="organization"
          defaultValue={props.payer}
          label={t("announce.payer")}
          maxLength={120}
          name="payer"
          required
        />
      </div>
      <FormField as="checkbox" label={t("announce.thirdParty")} name="isThirdParty" />
      <div>
        <FileInput
          accept={slipTypes}
          id="announce-slip-file"
          label={t("announce.slip")}
          name="slip"
        />
        <FieldError name="slip" />
      </div>
      <SubmitButton size="large">{t("announce.submit")}</SubmitButton>
    </ActionForm>
  );
}
