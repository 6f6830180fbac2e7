import { ButtonLink } from "@/components/ui/button-link";
import { MessageSquarePlus } from "@/components/ui/icons";
import { Stars } from "@/components/ui/stars";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type ReportLinkProps = {
  locale: Locale;
  orderNumber: string;
  line: { id: string; pickedPieces: number };
  /** The goods' name, so that several links can be told apart. */
  name: string;
  /** What the company has said so far. */
  rating?: number | undefined;
};

/** Beside a collected line, for its buyer. */
export function ReportLink({ locale, orderNumber, line, name, rating }: ReportLinkProps) {
  const t = translator(locale, "feedback");
  if (line.pickedPieces === 0) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3">
      {rating === undefined ? null : <Stars locale={locale} value={rating} />}
      <ButtonLink
        aria-label={t("report.linkFor", { name })}
        href={`/${locale}/orders/${orderNumber}/report?line=${line.id}`}
        icon={<MessageSquarePlus className="size-4" />}
        size="small"
        variant="secondary"
      >
        {t("report.link")}
      </ButtonLink>
    </div>
  );
}
