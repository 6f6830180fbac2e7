import type { Metadata } from "next";
import { AuthLinks } from "@/components/identity/auth-links";
import { RegisterBuyerForm } from "@/components/identity/register-buyer-form";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { listDestinations } from "@/lib/countries/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { returnPath } from "@/lib/identity/model/return-path";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ next?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("register.title") };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const [{ locale }, { next }] = await Promise.all([params, searchParams]);
  const t = translator(locale, "identity");
  const path = returnPath(next);
  const query = path ? `?next=${encodeURIComponent(path)}` : "";
  return (
    <>
      <PageHeader lead={t("register.lead")} title={t("register.title")} />
      <Card>
        <RegisterBuyerForm countries={await listDestinations(locale)} locale={locale} next={path} />
        <AuthLinks
          links={[
            {
              question: t("register.hasAccount"),
              label: t("signIn.submit"),
              href: `/${locale}/sign-in${query}`,
            },
            {
              question: t("register.isSeller"),
              label: t("register.asSeller"),
              href: `/${locale}/register/seller`,
            },
          ]}
        />
      </Card>
    </>
  );
}
