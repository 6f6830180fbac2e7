import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Check, Undo2 } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { applyBatchAction, cancelBatchAction, undoBatchAction } from "@/lib/batches/actions";
import { undoUntil } from "@/lib/batches/model/batch";
import type { BatchView } from "@/lib/batches/queries/batches";
import { formatDateTime } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type BatchStepsProps = {
  locale: Locale;
  batch: BatchView;
  timeZone: string;
  /** Rows that stand in the catalogue. */
  written: number;
  /** Rows that an undo had to leave. */
  kept: number;
  isUndoable: boolean;
};

/** What the seller may do next, and what came of it. */
export function BatchSteps(props: BatchStepsProps) {
  const { status } = props.batch;
  if (status === "checked") return <Decide {...props} />;
  return (
    <div className="mt-4 grid gap-4">
      <Result {...props} />
      {props.isUndoable && !["applying", "undoing"].includes(status) ? <Undo {...props} /> : null}
      {(status === "cancelled" || status === "failed") && props.written > 0 ? (
        <Apply {...props} label="goOn" />
      ) : null}
    </div>
  );
}

function Decide(props: BatchStepsProps) {
  const { locale, batch } = props;
  const t = translator(locale, "batches");
  const count = batch.created + batch.changed;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      {count > 0 ? (
        <Apply {...props} label="apply" />
      ) : (
        <p className="font-medium">{t("nothingToDo")}</p>
      )}
      {batch.kind === "import" && !batch.appliedAt ? (
        <ButtonLink href={`/${locale}/seller/batches/${batch.id}?view=columns`} variant="secondary">
          {t("columns.change")}
        </ButtonLink>
      ) : null}
      <ActionForm
        action={cancelBatchAction}
        hidden={{ batchId: batch.id }}
        id="cancel"
        locale={locale}
      >
        <SubmitButton variant="quiet">{t("cancel")}</SubmitButton>
      </ActionForm>
      <p className="text-ink-muted w-full text-sm">{t("preview.promise")}</p>
    </div>
  );
}

function Apply({ locale, batch, label }: BatchStepsProps & { label: "apply" | "goOn" }) {
  const t = translator(locale, "batches");
  return (
    <ActionForm action={applyBatchAction} hidden={{ batchId: batch.id }} id="apply" locale={locale}>
      <SubmitButton icon={<Check className="size-5" />} size="large">
        {t(label, { count: batch.created + batch.changed })}
      </SubmitButton>
    </ActionForm>
  );
}

function Undo({ locale, batch, timeZone }: BatchStepsProps) {
  const t = translator(locale, "batches");
  if (!batch.appliedAt) return null;
  return (
    <ActionForm
      action={undoBatchAction}
      className="flex flex-wrap items-center gap-3"
      hidden={{ batchId: batch.id }}
      id="undo"
      locale={locale}
    >
      <SubmitButton icon={<Undo2 className="size-5" />} variant="secondary">
        {t("undo")}
      </SubmitButton>
      <span className="text-ink-muted text-sm">
        {t("undoUntil", { time: formatDateTime(locale, undoUntil(batch.appliedAt), timeZone) })}
      </span>
    </ActionForm>
  );
}

function Result({ locale, batch, written, kept }: BatchStepsProps) {
  const t = translator(locale, "batches");
  if (batch.status === "applied") {
    return (
      <Notice
        action={
          <ButtonLink href={`/${locale}/seller/products`} variant="secondary">
            {t("toProducts")}
          </ButtonLink>
        }
        role="status"
        title={t("done.applied", { count: written })}
        tone="positive"
      />
    );
  }
  if (batch.status === "undone") {
    return (
      <Notice role="status" title={t("done.undone")} tone={kept > 0 ? "caution" : "positive"}>
        {kept > 0 ? t("done.kept", { count: kept }) : null}
      </Notice>
    );
  }
  if (batch.status === "cancelled") {
    return <Notice title={t("done.cancelled", { count: written })} tone="info" />;
  }
  return null;
}
