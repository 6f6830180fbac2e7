import { SeverityBadge } from "@/components/feedback/issue-badges";
import { ReportPhotos } from "@/components/feedback/report-photos";
import { Words } from "@/components/feedback/words";
import { Stars } from "@/components/ui/stars";
import type { ReportView } from "@/lib/feedback/queries/report-view";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** A report as it was sent. */
export function Said({ locale, report }: { locale: Locale; report: ReportView }) {
  const t = translator(locale, "feedback");
  const facts = [
    report.affectedPieces === null ? "" : t("mine.affected", { pieces: report.affectedPieces }),
    report.outcome === null ? "" : t("mine.wants", { outcome: t(`outcome.${report.outcome}`) }),
  ].filter(Boolean);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Stars locale={locale} value={report.rating} />
        {report.severity ? <SeverityBadge locale={locale} severity={report.severity} /> : null}
      </div>
      {facts.length > 0 ? <p className="text-ink-muted text-sm">{facts.join(" · ")}</p> : null}
      {report.words ? <Words locale={locale} text={report.words} written={report.locale} /> : null}
      <ReportPhotos locale={locale} photos={report.photos} />
    </div>
  );
}
