import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { closeContainerAction } from "@/lib/logistics/actions";

type CloseContainerFormProps = { locale: Locale; containerId: string; version: number };

export function CloseContainerForm({ locale, containerId, version }: CloseContainerFormProps) {
  const t = translator(locale, "logistics");
  return (
    <ActionForm
      action={closeContainerAction}
      className="grid gap-4"
      hidden={{ containerId, version }}
      id="close-container"
      locale={locale}
    >
      <FormField
        autoCapitalize="characters"
        autoComplete="off"
        hint={t("close.lead")}
        label={t("close.seal")}
        name="sealNumber"
        required
      />
      <SubmitButton>{t("close.submit")}</SubmitButton>
    </ActionForm>
  );
}
