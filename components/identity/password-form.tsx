import { NewPasswordField } from "@/components/identity/new-password-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { changePasswordAction } from "@/lib/identity/actions";

/** The address stands in it, unseen, so that a password manager knows whose password this is. */
export function PasswordForm({ locale, email }: { locale: Locale; email: string }) {
  const t = translator(locale, "identity");
  return (
    <ActionForm
      action={changePasswordAction}
      className="grid gap-4"
      emptiesOnSuccess
      id="secret"
      locale={locale}
    >
      <input
        autoComplete="username"
        defaultValue={email}
        hidden
        name="username"
        readOnly
        type="email"
      />
      <FormField
        autoComplete="current-password"
        label={t("account.current")}
        name="current"
        required
        type="password"
      />
      <NewPasswordField hint={t("passwordHint")} label={t("account.new")} />
      <SubmitButton className="sm:justify-self-start" variant="secondary">
        {t("account.changePassword")}
      </SubmitButton>
    </ActionForm>
  );
}
