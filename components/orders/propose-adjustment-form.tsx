import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { proposeAdjustmentAction } from "@/lib/orders/actions";
import { manualKinds } from "@/lib/orders/model/adjustment";

type ProposeAdjustmentFormProps = { locale: Locale; orderId: string; idempotencyKey: string };

export function ProposeAdjustmentForm({
  locale,
  orderId,
  idempotencyKey,
}: ProposeAdjustmentFormProps) {
  const t = translator(locale, "orders");
  return (
    <Disclosure summary={t("changes.propose.title")}>
      <ActionForm
        action={proposeAdjustmentAction}
        className="grid gap-4"
        hidden={{ orderId }}
        id="propose"
        idempotencyKey={idempotencyKey}
        locale={locale}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField
            as="select"
            label={t("changes.propose.kind")}
            name="kind"
            options={manualKinds.map((value) => ({ value, label: t(`changes.kind.${value}`) }))}
          />
          <FormField
            autoComplete="off"
            inputMode="decimal"
            label={t("changes.propose.amount")}
            name="amount"
            required
          />
        </div>
        <FormField
          as="radio"
          defaultValue="buyer"
          label={t("changes.propose.favours")}
          name="favours"
          options={(["buyer", "seller"] as const).map((value) => ({
            value,
            label: t(`changes.propose.${value}`),
            hint: t(`changes.propose.${value}Hint`),
          }))}
        />
        <FormField
          as="textarea"
          label={t("changes.propose.reason")}
          maxLength={500}
          name="reason"
          required
          rows={2}
        />
        <SubmitButton>{t("changes.propose.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
