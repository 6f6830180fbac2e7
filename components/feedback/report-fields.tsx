import { PhotosField } from "@/components/feedback/photos-field";
import { FieldError } from "@/components/ui/field-error";
import { FormField } from "@/components/ui/form-field";
import { RatingInput } from "@/components/ui/rating-input";
import { MOST_PHOTOS, outcomes } from "@/lib/feedback/model/report";
import { severities } from "@/lib/feedback/model/severity";
import type { ReportView } from "@/lib/feedback/queries/report-view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type FieldsProps = { locale: Locale; pickedPieces: number; report?: ReportView };

export function RatingField({
  locale,
  rating,
  idPrefix = "field",
}: {
  locale: Locale;
  rating?: number | undefined;
  idPrefix?: string;
}) {
  const t = translator(locale, "feedback");
  return (
    <div>
      <RatingInput
        defaultValue={rating}
        describedBy={`${idPrefix}-rating-error`}
        legend={t("report.rating")}
        locale={locale}
        name="rating"
        required
      />
      <FieldError name="rating" />
    </div>
  );
}

/** How bad, how many and what would help: only where there is a problem. */
export function ProblemFields({ locale, pickedPieces, report }: FieldsProps) {
  const t = translator(locale, "feedback");
  const common = translator(locale, "common");
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <FormField
        as="select"
        defaultValue={report?.severity ?? ""}
        label={t("report.severity")}
        name="severity"
        options={[
          ...(report ? [] : [{ value: "", label: t("report.severityUsual") }]),
          ...severities.map((value) => ({ value, label: t(`severity.${value}`) })),
        ]}
      />
      <FormField
        autoComplete="off"
        defaultValue={report?.affectedPieces?.toString() ?? ""}
        hint={t("report.affectedHint", { pieces: pickedPieces })}
        inputMode="numeric"
        label={t("report.affected")}
        name="affectedPieces"
        optional={common("optional")}
      />
      <FormField
        as="select"
        defaultValue={report?.outcome ?? "improve"}
        label={t("report.outcome")}
        name="outcome"
        options={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
    </div>
  );
}

export function WordsFields({
  locale,
  report,
  idPrefix = "field",
}: {
  locale: Locale;
  report?: ReportView;
  idPrefix?: string;
}) {
  const t = translator(locale, "feedback");
  const common = translator(locale, "common");
  const left = MOST_PHOTOS - (report?.photos.length ?? 0);
  return (
    <>
      {left > 0 ? (
        <PhotosField count={left} idPrefix={idPrefix} locale={locale} remark={common("optional")} />
      ) : null}
      <FormField
        as="textarea"
        defaultValue={report?.words ?? ""}
        hint={t("report.wordsHint")}
        label={t("report.words")}
        maxLength={2000}
        name="words"
        optional={common("optional")}
        rows={3}
      />
    </>
  );
}
