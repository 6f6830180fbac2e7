import { BatchProgress } from "@/components/batches/batch-progress";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { cancelBatchAction } from "@/lib/batches/actions";
import type { Progress, RunningStatus } from "@/lib/batches/model/batch";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type RunningCardProps = {
  locale: Locale;
  batch: { id: string; status: RunningStatus };
  progress: Progress;
};

/** The worker is at it; the page may be left and come back to. */
export function RunningCard({ locale, batch, progress }: RunningCardProps) {
  const t = translator(locale, "batches");
  return (
    <Card title={t(`running.${batch.status}`)}>
      <BatchProgress
        href={`/api/batches/${batch.id}/progress`}
        key={batch.status}
        start={{ status: batch.status, ...progress }}
        texts={{
          tag: languageTags[locale],
          label: t(`running.${batch.status}`),
          rows: t.raw("progress.rows"),
          rate: t.raw("progress.rate"),
          left: t.raw("progress.left"),
        }}
      />
      <p className="text-ink-muted mt-3 text-sm">{t("running.leave")}</p>
      <noscript>
        <p className="mt-2 text-sm">{t("running.reload")}</p>
      </noscript>
      {batch.status === "undoing" ? null : (
        <ActionForm
          action={cancelBatchAction}
          className="mt-4"
          hidden={{ batchId: batch.id }}
          id="cancel"
          locale={locale}
        >
          <SubmitButton variant="secondary">{t("cancel")}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
