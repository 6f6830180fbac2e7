import type { Metadata } from "next";
import { AuthLinks } from "@/components/identity/auth-links";
import { RegisterSellerForm } from "@/components/identity/register-seller-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("register.sellerTitle") };
}

export default async function RegisterSellerPage({ params }: Props) {
  const { locale } = await params;
  const t = translator(locale, "identity");
  return (
    <>
      <PageHeader lead={t("register.sellerLead")} title={t("register.sellerTitle")} />
      <Card>
        <RegisterSellerForm locale={locale} />
        <AuthLinks
          links={[
            {
              question: t("register.hasAccount"),
              label: t("signIn.submit"),
              href: `/${locale}/sign-in`,
            },
            {
              question: t("register.isBuyer"),
              label: t("register.asBuyer"),
              href: `/${locale}/register`,
            },
          ]}
        />
      </Card>
    </>
  );
}
