import type { Metadata } from "next";
import { IssueTable } from "@/components/feedback/issue-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Tabs } from "@/components/ui/tabs";
import { type IssueTab, isIssueTab, issueTabs } from "@/lib/feedback/model/issue-status";
import { countIssues, listIssues } from "@/lib/feedback/queries/issues";
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
  return { title: translator(locale, "feedback")("inbox.title") };
}

export default async function SellerFeedbackPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/seller/feedback`;
  const actor = await requireKind(locale, here, "seller");
  const tab = isIssueTab(query.tab) ? query.tab : "due";
  const [page, counts] = await Promise.all([
    listIssues(actor, tab, toPageKey(query)),
    countIssues(actor),
  ]);
  const t = translator(locale, "feedback");
  return (
    <>
      <PageHeader lead={t("inbox.lead")} title={t("inbox.title")} />
      <div className="grid gap-4">
        <Tabs
          label={t("inbox.tabs")}
          tabs={(Object.keys(issueTabs) as IssueTab[]).map((name) => ({
            href: `${here}?tab=${name}`,
            label: t(`inbox.tab.${name}`),
            count: counts[name],
            isCurrent: name === tab,
          }))}
        />
        {page.rows.length > 0 ? (
          <IssueTable locale={locale} rows={page.rows} timeZone={actor.timeZone} />
        ) : (
          <EmptyState title={t("inbox.empty")}>{t("inbox.emptyHint")}</EmptyState>
        )}
        <Pagination
          locale={locale}
          nextHref={page.older && `${here}?tab=${tab}&after=${page.older}`}
          previousHref={page.newer && `${here}?tab=${tab}&before=${page.newer}`}
        />
      </div>
    </>
  );
}
