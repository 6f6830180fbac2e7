import { EmailField } from "@/components/identity/email-field";
import { NewPasswordField } from "@/components/identity/new-password-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { registerBuyerAction } from "@/lib/identity/actions";

type RegisterBuyerFormProps = {
  locale: Locale;
  countries: { code: string; name: string }[];
  next: string | null;
};

export function RegisterBuyerForm({ locale, countries, next }: RegisterBuyerFormProps) {
  const t = translator(locale, "identity");
  return (
    <ActionForm
      action={registerBuyerAction}
      className="grid gap-4"
      hidden={next ? { next } : {}}
      locale={locale}
    >
      <FormField autoComplete="name" label={t("yourName")} maxLength={120} name="name" required />
      <EmailField label={t("email")} />
      <NewPasswordField hint={t("passwordHint")} label={t("password")} />
      <FormField
        as="select"
        autoComplete="country"
        defaultValue=""
        label={t("country")}
        name="country"
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        placeholder={translator(locale, "common")("actions.choose")}
        required
      />
      <SubmitButton className="w-full" size="large">
        {t("register.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
