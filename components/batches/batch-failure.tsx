import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { problemText } from "@/lib/batches/model/problem-words";
import type { BatchView } from "@/lib/batches/queries/batches";
import { batchFailure } from "@/lib/batches/schema/batch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Why the worker gave up, and that nothing else happened. */
export function BatchFailure({ locale, batch }: { locale: Locale; batch: BatchView }) {
  const t = translator(locale, "batches");
  const failure = batchFailure.safeParse(batch.failure).data ?? { code: "unexpected", values: {} };
  return (
    <Notice
      action={
        <ButtonLink href={`/${locale}/seller/batches`} variant="secondary">
          {t("another")}
        </ButtonLink>
      }
      role="alert"
      title={problemText(locale, failure)}
      tone="critical"
    >
      {t(batch.appliedAt ? "failed.partly" : "failed.nothing")}
    </Notice>
  );
}
