import type { Metadata } from "next";
import { EmailField } from "@/components/identity/email-field";
import { IdentityNote } from "@/components/identity/identity-note";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requestResetAction } from "@/lib/identity/actions";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ note?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("forgot.title") };
}

export default async function ForgotPasswordPage({ params, searchParams }: Props) {
  const [{ locale }, { note }] = await Promise.all([params, searchParams]);
  const t = translator(locale, "identity");
  return (
    <>
      <PageHeader lead={t("forgot.lead")} title={t("forgot.title")} />
      <IdentityNote locale={locale} note={note} />
      <Card>
        <ActionForm action={requestResetAction} className="grid gap-4" locale={locale}>
          <EmailField label={t("email")} />
          <SubmitButton className="w-full" size="large">
            {t("forgot.submit")}
          </SubmitButton>
        </ActionForm>
        <Link
          className="min-h-target mt-2 inline-flex items-center"
          href={`/${locale}/sign-in`}
          look="text"
        >
          {t("forgot.back")}
        </Link>
      </Card>
    </>
  );
}
