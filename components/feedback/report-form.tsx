import { CodeChips } from "@/components/feedback/code-chips";
import { ProblemFields, RatingField, WordsFields } from "@/components/feedback/report-fields";
import { ActionForm } from "@/components/ui/action-form";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { editReportAction, fileReportAction } from "@/lib/feedback/actions";
import type { FiledView, ReportForm } from "@/lib/feedback/queries/report-form";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** One short page: stars, a chip, send; the rest helps the seller but may stay empty. */
export function FileReportForm({ locale, form }: { locale: Locale; form: ReportForm }) {
  const t = translator(locale, "feedback");
  return (
    <ActionForm
      action={fileReportAction}
      className="group/report grid gap-6"
      hidden={{ orderLineId: form.line.id }}
      locale={locale}
    >
      <RatingField locale={locale} rating={form.filed.at(-1)?.rating} />
      <CodeChips form={form} locale={locale} />
      <div className="group-has-[[name=code][value='']:checked]/report:hidden">
        <ProblemFields locale={locale} pickedPieces={form.line.pickedPieces} />
      </div>
      <WordsFields locale={locale} />
      <StickyBar>
        <SubmitButton size="large">{t("report.send")}</SubmitButton>
      </StickyBar>
    </ActionForm>
  );
}

type EditProps = { locale: Locale; report: FiledView; pickedPieces: number };

export function EditReportForm({ locale, report, pickedPieces }: EditProps) {
  const t = translator(locale, "feedback");
  const id = `report-${report.id}`;
  return (
    <ActionForm
      action={editReportAction}
      className="grid gap-5"
      hidden={{ reportId: report.id }}
      id={id}
      locale={locale}
    >
      <RatingField idPrefix={id} locale={locale} rating={report.rating} />
      {report.code === null ? null : (
        <ProblemFields locale={locale} pickedPieces={pickedPieces} report={report} />
      )}
      <WordsFields idPrefix={id} locale={locale} report={report} />
      <div>
        <SubmitButton variant="secondary">{t("report.saveChange")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
