import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StatementPapers } from "@/components/documents/statement-papers";
import { StatementView } from "@/components/ledger/statement-view";
import { PageHeader } from "@/components/ui/page-header";
import { listStatements } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { toPeriod } from "@/lib/ledger/model/period";
import { findRate } from "@/lib/ledger/queries/rates";
import { findStatement, toSeq } from "@/lib/ledger/queries/statement";
import { dayInYiwu } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";

type Props = {
  params: Promise<{ locale: Locale; company: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "ledger")("statement") };
}

/** What passed between the buyer and one seller. */
export default async function MoneyWithSellerPage({ params, searchParams }: Props) {
  const [{ locale, company }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/money/${company}`;
  const actor = await requireKind(locale, here, "buyer");
  const period = toPeriod(query, dayInYiwu(now()));
  const statement = await findStatement(actor, company, period, { after: toSeq(query.after) });
  if (!statement) notFound();
  return (
    <>
      <PageHeader title={translator(locale, "ledger")("with", { name: statement.sellerName })} />
      <StatementView
        company={company}
        here={here}
        locale={locale}
        orders={`/${locale}/orders`}
        period={period}
        rate={await findRate(statement.currency)}
        statement={statement}
      />
      <div className="mt-4">
        <StatementPapers
          companyId={company}
          locale={locale}
          papers={await listStatements(actor, company)}
          period={period}
        />
      </div>
    </>
  );
}
