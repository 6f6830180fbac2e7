import type { Metadata } from "next";
import { StatementTable } from "@/components/payments/statement-table";
import { StatementUpload } from "@/components/payments/statement-upload";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { listStatements } from "@/lib/payments/queries/bank-statements";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "payments")("bankStatement.title") };
}

export default async function StatementsPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/payments/statements`;
  const actor = await requireKind(locale, here, "seller");
  const { rows, newer, older } = await listStatements(actor, toPageKey(query));
  const t = translator(locale, "payments");
  const crumbs = [
    { label: t("claims.title"), href: `/${locale}/seller/payments` },
    { label: t("bankStatement.title") },
  ];
  return (
    <div className="grid gap-5">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={t("bankStatement.lead")}
        title={t("bankStatement.title")}
      />
      <StatementUpload locale={locale} />
      {rows.length > 0 ? (
        <StatementTable locale={locale} rows={rows} timeZone={actor.timeZone} />
      ) : (
        <EmptyState title={t("bankStatement.empty")}>{t("bankStatement.emptyText")}</EmptyState>
      )}
      <Pagination
        locale={locale}
        nextHref={older && `${here}?after=${older}`}
        previousHref={newer && `${here}?before=${newer}`}
      />
    </div>
  );
}
