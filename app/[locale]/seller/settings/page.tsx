import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SellerSettingsForm } from "@/components/identity/seller-settings-form";
import { StandingNotice } from "@/components/identity/standing-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { listDestinations } from "@/lib/countries/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { canEditCompany } from "@/lib/identity/policy";
import { findOwnCompany } from "@/lib/identity/queries/companies";
import { requireKind } from "@/lib/identity/session";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("settings.title") };
}

export default async function SellerSettingsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireKind(locale, `/${locale}/seller/settings`, "seller");
  const [company, countries] = await Promise.all([findOwnCompany(actor), listDestinations(locale)]);
  if (!company) notFound();
  const t = translator(locale, "identity");
  return (
    <div className="max-w-3xl">
      <PageHeader
        actions={
          company.status === "approved" && company.slug ? (
            <ButtonLink href={`/${locale}/sellers/${company.slug}`} variant="secondary">
              {t("settings.publicPage")}
            </ButtonLink>
          ) : null
        }
        lead={company.name}
        title={t("settings.title")}
      />
      <StandingNotice company={company} locale={locale} />
      <SellerSettingsForm
        company={company}
        countries={countries}
        isReadOnly={!canEditCompany(actor, company.id)}
        locale={locale}
      />
    </div>
  );
}
