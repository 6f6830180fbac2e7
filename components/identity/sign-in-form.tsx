import { EmailField } from "@/components/identity/email-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { signInAction } from "@/lib/identity/actions";

export function SignInForm({ locale, next }: { locale: Locale; next: string | null }) {
  const t = translator(locale, "identity");
  return (
    <ActionForm
      action={signInAction}
      className="grid gap-4"
      hidden={next ? { next } : {}}
      locale={locale}
    >
      <EmailField autoComplete="username" label={t("email")} />
      <FormField
        autoComplete="current-password"
        label={t("password")}
        name="password"
        required
        type="password"
      />
      <SubmitButton className="w-full" size="large">
        {t("signIn.submit")}
      </SubmitButton>
      <Link
        className="min-h-target inline-flex items-center justify-self-start"
        href={`/${locale}/forgot-password`}
        look="text"
      >
        {t("signIn.forgot")}
      </Link>
    </ActionForm>
  );
}
