import type { Metadata } from "next";
import { z } from "zod";
import { CompanyTable } from "@/components/identity/company-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Building2 } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { companyKinds, companyStatuses } from "@/lib/identity/model/standing";
import {
  type CompanyFilter,
  countPendingSellers,
  listCompanies,
} from "@/lib/identity/queries/companies";
import { requireKind } from "@/lib/identity/session";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

/** What does not fit is as if it were not there. */
const filterSchema = z.object({
  kind: z.enum(companyKinds).optional().catch(undefined),
  status: z.enum(companyStatuses).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "identity")("companies.title") };
}

export default async function CompaniesPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const path = `/${locale}/operator/companies`;
  const actor = await requireKind(locale, path, "operator");
  const { kind, status, after } = filterSchema.parse(query);
  const filter: CompanyFilter = { ...(kind && { kind }), ...(status && { status }) };
  const [{ companies, next }, waiting] = await Promise.all([
    listCompanies(actor, { ...filter, ...(after && { after }) }),
    countPendingSellers(actor),
  ]);
  const t = translator(locale, "identity");
  const href = (values: Record<string, string>) => {
    const search = new URLSearchParams(values).toString();
    return search ? `${path}?${search}` : path;
  };
  const tab = (label: string, values: CompanyFilter) => ({
    label,
    href: href(values),
    isCurrent: values.kind === kind && values.status === status,
  });
  return (
    <>
      <PageHeader title={t("companies.title")} />
      <Tabs
        label={t("companies.title")}
        tabs={[
          { ...tab(t("companies.waiting"), { kind: "seller", status: "pending" }), count: waiting },
          tab(t("companies.all"), {}),
          tab(t("kinds.seller"), { kind: "seller" }),
          tab(t("kinds.buyer"), { kind: "buyer" }),
          tab(t("kinds.operator"), { kind: "operator" }),
          tab(t("standings.rejected"), { status: "rejected" }),
          tab(t("standings.suspended"), { status: "suspended" }),
        ]}
      />
      <div className="mt-4">
        {companies.length === 0 ? (
          <EmptyState icon={<Building2 className="size-8" />} title={t("companies.empty")} />
        ) : (
          <Card flush>
            <CompanyTable companies={companies} locale={locale} timeZone={actor.timeZone} />
          </Card>
        )}
        <Pagination
          locale={locale}
          nextHref={next ? href({ ...filter, after: next }) : null}
          previousHref={after ? href({ ...filter }) : null}
        />
      </div>
    </>
  );
}
