import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { cancelOrderAction } from "@/lib/orders/actions";
import { cancelReasons } from "@/lib/orders/schema";

type CancelOrderFormProps = { locale: Locale; orderId: string; version: number };

export function CancelOrderForm({ locale, orderId, version }: CancelOrderFormProps) {
  const t = translator(locale, "orders");
  return (
    <Disclosure summary={t("cancel.title")}>
      <ActionForm
        action={cancelOrderAction}
        className="grid gap-4"
        hidden={{ orderId, version }}
        id="cancel"
        locale={locale}
      >
        <p className="text-ink-muted">{t("cancel.lead")}</p>
        <FormField
          as="select"
          label={t("reason")}
          name="reason"
          options={cancelReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <FormField
          as="textarea"
          label={t("words")}
          maxLength={500}
          name="note"
          optional={translator(locale, "common")("optional")}
        />
        <SubmitButton variant="danger">{t("cancel.title")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
