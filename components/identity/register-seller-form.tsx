import { EmailField } from "@/components/identity/email-field";
import { NewPasswordField } from "@/components/identity/new-password-field";
import { PhoneField } from "@/components/identity/phone-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { registerSellerAction } from "@/lib/identity/actions";

export function RegisterSellerForm({ locale }: { locale: Locale }) {
  const t = translator(locale, "identity");
  return (
    <ActionForm action={registerSellerAction} className="grid gap-4" locale={locale}>
      <FormField autoComplete="name" label={t("yourName")} maxLength={120} name="name" required />
      <EmailField label={t("email")} />
      <NewPasswordField hint={t("passwordHint")} label={t("password")} />
      <FormField
        autoComplete="organization"
        hint={t("company.nameHint")}
        label={t("companyName")}
        maxLength={160}
        name="companyName"
        required
      />
      <FormField
        autoComplete="address-level2"
        label={t("city")}
        maxLength={120}
        name="city"
        required
      />
      <FormField
        autoComplete="street-address"
        hint={t("register.boothHint")}
        label={t("register.boothAddress")}
        maxLength={300}
        name="address"
        required
      />
      <PhoneField hint={t("phoneHint", { example: "+86 579 8555 0101" })} label={t("phone")} />
      <SubmitButton className="w-full" size="large">
        {t("register.sellerSubmit")}
      </SubmitButton>
    </ActionForm>
  );
}
