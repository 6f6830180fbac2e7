import { StandingBadge } from "@/components/identity/standing-badge";
import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { CompanyRow } from "@/lib/identity/queries/companies";

type CompanyTableProps = { locale: Locale; companies: CompanyRow[]; timeZone: string };

export function CompanyTable({ locale, companies, timeZone }: CompanyTableProps) {
  const t = translator(locale, "identity");
  return (
    <Table
      caption={t("companies.title")}
      columns={[
        { key: "name", label: t("company.title") },
        { key: "kind", label: t("companies.kind") },
        { key: "place", label: t("city") },
        { key: "registered", label: t("companies.registered") },
        { key: "standing", label: t("company.standing") },
      ]}
      rows={companies.map((company) => ({
        key: company.id,
        href: `/${locale}/operator/companies/${company.id}`,
        cells: {
          name: company.name || t("companies.unnamed", { name: company.ownerName }),
          kind: t(`kinds.${company.kind}`),
          place: [company.city, company.countryCode].filter(Boolean).join(", "),
          registered: formatDate(locale, company.createdAt, timeZone),
          standing: <StandingBadge locale={locale} status={company.status} />,
        },
      }))}
    />
  );
}
