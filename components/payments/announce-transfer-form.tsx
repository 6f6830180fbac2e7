import { ActionForm } from "@/components/ui/action-form";
import { FieldError } from "@/components/ui/field-error";
import { FileInput } from "@/components/ui/file-input";
import { FormChoice } from "@/components/ui/form-choice";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { fenToDecimal } from "@/lib/money/model";
import { openFen } from "@/lib/orders/model/plan";
import type { InstalmentView } from "@/lib/orders/queries/order";
import { announceTransferAction } from "@/lib/payments/actions";
import { slipTypes } from "@/lib/payments/model/slip";
import type { OpenPartView } from "@/lib/payments/queries/open-parts";

type AnnounceTransferFormProps = {
  locale: Locale;
  /** All open parts of orders with this seller. */
  parts: readonly OpenPartView[];
  /** The one to be paid now. */
  due: InstalmentView;
  payer: string;
  /** ISO day. */
  today: string;
  idempotencyKey: string;
};

export function AnnounceTransferForm(props: AnnounceTransferFormProps) {
  const { locale, parts, due } = props;
  const t = translator(locale, "payments");
  return (
    <ActionForm
      action={announceTransferAction}
      className="grid gap-4"
      id="announce"
      idempotencyKey={props.idempotencyKey}
      locale={locale}
    >
      <p className="text-ink-muted">{t("announce.lead")}</p>
      <Parts dueId={due.id} locale={locale} parts={parts} />
      <div className="grid gap-4 sm:grid-cols-2">
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

type PartsProps = { locale: Locale; parts: readonly OpenPartView[]; dueId: string };

/** One transfer may be for several orders of the seller. */
function Parts({ locale, parts, dueId }: PartsProps) {
  const t = translator(locale, "payments");
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">{t("parts.title")}</legend>
      <p className="text-ink-muted text-sm">{t("parts.lead")}</p>
      <FieldError name="for" />
      {parts.map(({ id, orderNumber, kind, openFen: open }) => (
        <FormChoice
          defaultChecked={id === dueId}
          hint={formatMoney(locale, open)}
          key={id}
          label={`${orderNumber} · ${t(`kind.${kind}`)}`}
          name="for"
          value={id}
        />
      ))}
    </fieldset>
  );
}
