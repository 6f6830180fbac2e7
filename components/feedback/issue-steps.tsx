import { ReportPhotos } from "@/components/feedback/report-photos";
import { Words } from "@/components/feedback/words";
import { Timeline } from "@/components/ui/timeline";
import { isCauseKind } from "@/lib/feedback/model/report";
import type { StepView } from "@/lib/feedback/queries/report-view";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type IssueStepsProps = {
  locale: Locale;
  timeZone: string;
  steps: readonly StepView[];
  causeKind: string | null;
  /** Of the newest version, in every language it was written in. */
  versionNote?: Localized;
};

/** What the seller did, in order; the same for the seller and for those who reported. */
export function IssueSteps({ locale, timeZone, steps, causeKind, versionNote }: IssueStepsProps) {
  const t = translator(locale, "feedback");
  const lastVersion = steps.findLast(({ kind }) => kind === "version")?.id;
  const title = (step: StepView) =>
    step.kind === "cause" && isCauseKind(causeKind)
      ? `${t("step.cause")}: ${t(`cause.${causeKind}`)}`
      : t(`step.${step.kind}`);
  const words = (step: StepView) => {
    const note = step.id === lastVersion && versionNote ? localized(versionNote, locale) : null;
    return note?.text
      ? { text: note.text, written: note.locale }
      : { text: step.note, written: step.locale };
  };
  return (
    <Timeline
      milestones={steps.map((step) => ({
        key: step.id,
        title: title(step),
        time: formatDateTime(locale, step.at, timeZone),
        dateTime: step.at.toISOString(),
        state: "done",
        note: (
          <>
            <Words locale={locale} {...words(step)} />
            {step.hasPicture ? <ReportPhotos locale={locale} photos={[{ id: step.id }]} /> : null}
          </>
        ),
      }))}
    />
  );
}
