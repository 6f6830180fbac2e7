import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { reverseTransferAction } from "@/lib/payments/actions";

export function ReverseTransferForm({
  locale,
  transferId,
}: {
  locale: Locale;
  transferId: string;
}) {
  const t = translator(locale, "payments");
  return (
    <Disclosure className="text-sm" summary={t("reverse.title")}>
      <ActionForm
        action={reverseTransferAction}
        className="rounded-control bg-surface-sunken grid gap-4 p-3"
        hidden={{ transferId }}
        id={`reverse-${transferId}`}
        locale={locale}
      >
        <p>{t("reverse.lead")}</p>
        <FormField label={t("reverse.reason")} maxLength={500} name="reason" required />
        <SubmitButton variant="danger">{t("reverse.submit")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
