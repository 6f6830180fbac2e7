import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { EditReportForm, FileReportForm } from "@/components/feedback/report-form";
import { ReportLink } from "@/components/feedback/report-link";
import { Said } from "@/components/feedback/said";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import {
  type FiledView,
  findReportForm,
  listCollectedLines,
  type ReportForm,
} from "@/lib/feedback/queries/report-form";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { requireKind } from "@/lib/identity/session";

type Props = {
  params: Promise<{ locale: Locale; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return { title: translator(locale, "feedback")("report.title") };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ locale, number }, query] = await Promise.all([params, searchParams]);
  const here = `/${locale}/orders/${number}/report`;
  const actor = await requireKind(locale, here, "buyer");
  const t = translator(locale, "feedback");
  const header = (
    <PageHeader
      breadcrumbs={
        <Breadcrumbs
          crumbs={[
            { href: `/${locale}/orders/${number}`, label: t("mine.order", { number }) },
            { label: t("report.title") },
          ]}
          label={translator(locale, "common")("breadcrumbs")}
        />
      }
      lead={t("report.lead")}
      title={t("report.title")}
    />
  );
  if (query.line === undefined) {
    const lines = await listCollectedLines(actor, number);
    const [only] = lines;
    if (!only) notFound();
    if (lines.length === 1) redirect(`${here}?line=${only.id}`);
    return (
      <>
        {header}
        <LineChoice lines={lines} locale={locale} number={number} />
      </>
    );
  }
  const form = await findReportForm(actor, number, query.line);
  if (!form) notFound();
  return (
    <div className="mx-auto max-w-prose">
      {header}
      <div className="grid gap-4">
        <Goods form={form} locale={locale} />
        {query.done === undefined ? null : (
          <Notice role="status" title={t("report.thanks")} tone="positive" />
        )}
        <Filed form={form} locale={locale} />
        {form.filed.length > 0 ? (
          <Card>
            <Disclosure summary={t("report.another")}>
              <FileReportForm form={form} locale={locale} />
            </Disclosure>
          </Card>
        ) : (
          <FileReportForm form={form} locale={locale} />
        )}
      </div>
    </div>
  );
}

type LineChoiceProps = {
  locale: Locale;
  number: string;
  lines: Awaited<ReturnType<typeof listCollectedLines>>;
};

function LineChoice({ locale, number, lines }: LineChoiceProps) {
  return (
    <Card>
      <ul className="divide-line divide-y">
        {lines.map((line) => {
          const name = localized(line.names, locale);
          return (
            <li className="py-3 first:pt-0 last:pb-0" key={line.id}>
              <p lang={name.locale}>{name.text}</p>
              <p className="text-ink-muted text-sm">{line.itemNo}</p>
              <ReportLink
                line={line}
                locale={locale}
                name={name.text}
                orderNumber={number}
                rating={line.rating}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Goods({ locale, form }: { locale: Locale; form: ReportForm }) {
  const t = translator(locale, "feedback");
  const { line } = form;
  const name = localized(line.names, locale);
  const variant = localized(line.variantNames, locale).text;
  return (
    <div>
      <p className="font-medium" lang={name.locale}>
        {name.text}
      </p>
      <p className="text-ink-muted text-sm">
        {[line.itemNo, variant, t("version", { version: line.productVersion })]
          .filter(Boolean)
          .join(" · ")}
        {" · "}
        {t("report.collected", { pieces: line.pickedPieces })}
      </p>
    </div>
  );
}

function Filed({ locale, form }: { locale: Locale; form: ReportForm }) {
  const t = translator(locale, "feedback");
  if (form.filed.length === 0) return null;
  return (
    <Card title={t("report.already")}>
      <ul className="divide-line divide-y">
        {form.filed.map((report) => (
          <li className="py-4 first:pt-0 last:pb-0" key={report.id}>
            <FiledReport locale={locale} pickedPieces={form.line.pickedPieces} report={report} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type FiledReportProps = { locale: Locale; report: FiledView; pickedPieces: number };

function FiledReport({ locale, report, pickedPieces }: FiledReportProps) {
  const t = translator(locale, "feedback");
  const problem =
    report.code === null ? t("mine.ratingAlone") : localized(report.codeNames, locale).text;
  return (
    <>
      <h3 className="mb-1 font-medium first-letter:uppercase">{problem}</h3>
      <Said locale={locale} report={report} />
      {report.canEdit ? (
        <Disclosure summary={t("report.change")}>
          <EditReportForm locale={locale} pickedPieces={pickedPieces} report={report} />
        </Disclosure>
      ) : null}
    </>
  );
}
