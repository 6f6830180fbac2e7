import { ReasonFields } from "@/components/orders/reason-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { cancelOrderAction } from "@/lib/orders/actions";

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
        <ReasonFields locale={locale} />
        <SubmitButton variant="danger">{t("cancel.title")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
