import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompanyForm } from "@/components/identity/company-form";
import { IdentityNote } from "@/components/identity/identity-note";
import { StandingNotice } from "@/components/identity/standing-notice";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { canEditCompany } from "@/lib/identity/policy";
import { findOwnCompany } from "@/lib/identity/queries/companies";
import { requireKind } from "@/lib/identity/session";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ note?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("company.title") };
}

export default async function CompanyPage({ params, searchParams }: Props) {
  const [{ locale }, { note }] = await Promise.all([params, searchParams]);
  const actor = await requireKind(locale, `/${locale}/company`, "buyer");
  const company = await findOwnCompany(actor);
  if (!company) notFound();
  const t = translator(locale, "identity");
  return (
    <div className="max-w-prose">
      <PageHeader
        lead={localized(company.countryNames, locale).text}
        title={company.name || t("company.title")}
      />
      <IdentityNote locale={locale} note={note} />
      <StandingNotice company={company} locale={locale} />
      <Card title={t("company.details")}>
        <CompanyForm
          company={company}
          isReadOnly={!canEditCompany(actor, company.id)}
          locale={locale}
          phoneExample="+7 701 555 01 01"
        />
      </Card>
    </div>
  );
}
