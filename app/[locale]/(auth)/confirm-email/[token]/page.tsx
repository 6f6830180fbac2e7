import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { confirmEmailAction } from "@/lib/identity/actions";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return {
    title: translator(locale, "identity")("confirm.title"),
    robots: "noindex",
    referrer: "no-referrer",
  };
}

/** A press, since programs that read mail open every link in it. */
export default async function ConfirmEmailPage({ params }: Props) {
  const { locale, token } = await params;
  const t = translator(locale, "identity");
  return (
    <>
      <PageHeader lead={t("confirm.lead")} title={t("confirm.title")} />
      <Card>
        <ActionForm action={confirmEmailAction} hidden={{ token }} locale={locale}>
          <SubmitButton className="w-full" size="large">
            {t("confirm.submit")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}
