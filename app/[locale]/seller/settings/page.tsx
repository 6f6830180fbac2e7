import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HolidaysCard } from "@/components/catalogue/holidays-card";
import { SellerSettingsForm } from "@/components/identity/seller-settings-form";
import { StandingNotice } from "@/components/identity/standing-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { canManageProducts } from "@/lib/catalogue/policy";
import { listHolidays } from "@/lib/catalogue/queries/holidays";
import { listDestinations } from "@/lib/countries/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { canEditCompany } from "@/lib/identity/policy";
import { findOwnCompany } from "@/lib/identity/queries/companies";
import { requireKind } from "@/lib/identity/session";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("settings.title") };
}

export default async function SellerSettingsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireKind(locale, `/${locale}/seller/settings`, "seller");
  const today = dayInYiwu(now());
  const [company, countries, holidays] = await Promise.all([
    findOwnCompany(actor),
    listDestinations(locale),
    listHolidays(actor, today),
  ]);
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
      {canManageProducts(actor) ? (
        <div className="mb-5">
          <HolidaysCard holidays={holidays} locale={locale} today={today} />
        </div>
      ) : null}
      <SellerSettingsForm
        company={company}
        countries={countries}
        isReadOnly={!canEditCompany(actor, company.id)}
        locale={locale}
      />
    </div>
  );
}
