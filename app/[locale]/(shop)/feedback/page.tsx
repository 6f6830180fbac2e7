import type { Metadata } from "next";
import { MyReportCard } from "@/components/feedback/my-report-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listMyReports } from "@/lib/feedback/queries/my-improvements";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";
import { toPageKey } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "feedback")("mine.title") };
}

export default async function FeedbackPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/feedback`;
  const actor = await requireKind(locale, here, "buyer");
  const { rows, newer, older } = await listMyReports(actor, toPageKey(query));
  const t = translator(locale, "feedback");
  return (
    <>
      <PageHeader lead={t("mine.lead")} title={t("mine.title")} />
      <div className="grid gap-4">
        {rows.length === 0 ? (
          <EmptyState
            action={
              <ButtonLink href={`/${locale}/orders?show=all`}>{t("mine.toOrders")}</ButtonLink>
            }
            title={t("mine.empty")}
          >
            {t("mine.emptyHint")}
          </EmptyState>
        ) : null}
        {rows.map((report) => (
          <MyReportCard key={report.id} locale={locale} report={report} timeZone={actor.timeZone} />
        ))}
        <Pagination
          locale={locale}
          nextHref={older && `${here}?after=${older}`}
          previousHref={newer && `${here}?before=${newer}`}
        />
      </div>
    </>
  );
}
