import type { Metadata } from "next";
import { NewPasswordField } from "@/components/identity/new-password-field";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { resetPasswordAction } from "@/lib/identity/actions";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    title: translator(locale, "identity")("reset.title"),
    robots: "noindex",
    referrer: "no-referrer",
  };
}

export default async function ResetPasswordPage({ params }: Props) {
  const { locale, token } = await params;
  const t = translator(locale, "identity");
  return (
    <>
      <PageHeader lead={t("reset.lead")} title={t("reset.title")} />
      <Card>
        <ActionForm
          action={resetPasswordAction}
          className="grid gap-4"
          hidden={{ token }}
          locale={locale}
        >
          <NewPasswordField hint={t("passwordHint")} label={t("account.new")} />
          <SubmitButton className="w-full" size="large">
            {t("reset.submit")}
          </SubmitButton>
        </ActionForm>
        <Link
          className="min-h-target mt-2 inline-flex items-center"
          href={`/${locale}/forgot-password`}
          look="text"
        >
          {t("signIn.forgot")}
        </Link>
      </Card>
    </>
  );
}
