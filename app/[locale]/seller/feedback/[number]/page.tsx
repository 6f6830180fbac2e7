import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssueStatusBadge } from "@/components/feedback/issue-badges";
import { IssueFacts, SeeIssue, Verdicts } from "@/components/feedback/issue-parts";
import { IssueSteps } from "@/components/feedback/issue-steps";
import { OtherForms } from "@/components/feedback/other-forms";
import { PublishForm } from "@/components/feedback/publish-form";
import { RatesTable } from "@/components/feedback/rates-table";
import { SellerReports } from "@/components/feedback/seller-reports";
import { StepForms } from "@/components/feedback/step-forms";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { canMoveIssue, isActive } from "@/lib/feedback/model/issue-status";
import { findIssue, type IssueView } from "@/lib/feedback/queries/reports";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";

type Props = { params: Promise<{ locale: Locale; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number } = await params;
  return { title: number };
}

export default async function IssuePage({ params }: Props) {
  const { locale, number } = await params;
  const here = `/${locale}/seller/feedback/${number}`;
  const actor = await requireKind(locale, here, "seller");
  const issue = await findIssue(actor, number);
  if (!issue) notFound();
  const t = translator(locale, "feedback");
  return (
    <>
      <PageHeader
        actions={<IssueStatusBadge locale={locale} status={issue.status} />}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { href: `/${locale}/seller/feedback`, label: t("inbox.title") },
              { label: issue.number },
            ]}
            label={translator(locale, "common")("breadcrumbs")}
          />
        }
        title={
          <span className="block first-letter:uppercase">
            {localized(issue.codeNames, locale).text}
          </span>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <SeeIssue issue={issue} locale={locale} />
          <IssueFacts issue={issue} locale={locale} timeZone={actor.timeZone} />
          <Work issue={issue} locale={locale} timeZone={actor.timeZone} />
        </div>
        <div className="grid min-w-0 gap-4">
          <SellerReports locale={locale} reports={issue.reports} timeZone={actor.timeZone} />
          <Verdicts issue={issue} locale={locale} />
          <RatesTable locale={locale} rates={issue.rates} />
        </div>
      </div>
    </>
  );
}

function Work({ locale, issue, timeZone }: { locale: Locale; issue: IssueView; timeZone: string }) {
  const t = translator(locale, "feedback");
  return (
    <Card title={t("issue.steps")}>
      <p className="text-ink-muted mb-4 text-sm">{t("issue.stepsHint")}</p>
      {issue.steps.length > 0 ? (
        <div className="mb-4">
          <IssueSteps
            causeKind={issue.causeKind}
            locale={locale}
            steps={issue.steps}
            timeZone={timeZone}
          />
        </div>
      ) : null}
      <StepForms issue={issue} locale={locale} />
      {isActive(issue.status) ? (
        <div className="divide-line border-line divide-y border-t">
          <Disclosure summary={t("issue.versionTitle")}>
            <PublishForm issue={issue} locale={locale} />
          </Disclosure>
          {canMoveIssue(issue.status, "rejected") ? (
            <Disclosure summary={t("issue.other")}>
              <OtherForms issue={issue} locale={locale} />
            </Disclosure>
          ) : null}
        </div>
      ) : null}
    </Card>
  );
}
