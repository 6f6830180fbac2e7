import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatementReport } from "@/components/payments/statement-report";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { findStatement } from "@/lib/payments/queries/bank-statements";
import { StatementColumns } from "./statement-columns";
import { StatementLines } from "./statement-lines";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "payments")("bankStatement.title") };
}

export default async function StatementPage({ params, searchParams }: Props) {
  const [{ locale, id }, query] = await Promise.all([params, searchParams]);
  const list = `/${locale}/seller/payments/statements`;
  const actor = await requireKind(locale, `${list}/${id}`, "seller");
  const statement = await findStatement(actor, id);
  if (!statement) notFound();
  const t = translator(locale, "payments");
  const crumbs = [
    { label: t("claims.title"), href: `/${locale}/seller/payments` },
    { label: t("bankStatement.title"), href: list },
    { label: statement.fileName },
  ];
  return (
    <div className="grid gap-5">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs crumbs={crumbs} label={translator(locale, "common")("breadcrumbs")} />
        }
        lead={formatDateTime(locale, statement.createdAt, actor.timeZone)}
        title={<bdi className="break-all">{statement.fileName}</bdi>}
      />
      {query.known === "1" ? <Notice role="status" title={t("bankStatement.known")} /> : null}
      <StatementReport locale={locale} report={statement.report} />
      <StatementColumns locale={locale} statement={statement} />
      <StatementLines actor={actor} locale={locale} query={query} statement={statement} />
    </div>
  );
}
