import { ButtonLink } from "@/components/ui/button-link";
import { ArrowLeft, ArrowRight } from "@/components/ui/icons";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type PaginationProps = {
  locale: Locale;
  previousHref?: string | null | undefined;
  nextHref?: string | null | undefined;
};

/** By key, so there are no page numbers to promise. Draws nothing when there is one page. */
export function Pagination({ locale, previousHref, nextHref }: PaginationProps) {
  if (!previousHref && !nextHref) return null;
  const t = translator(locale, "common");
  return (
    <nav aria-label={t("pagination.label")} className="flex flex-wrap justify-between gap-3">
      {previousHref ? (
        <ButtonLink
          href={previousHref}
          icon={<ArrowLeft className="size-4" />}
          rel="prev"
          variant="secondary"
        >
          {t("pagination.previous")}
        </ButtonLink>
      ) : (
        <span />
      )}
      {nextHref ? (
        <ButtonLink href={nextHref} rel="next" variant="secondary">
          {t("pagination.next")}
          <ArrowRight className="size-4" />
        </ButtonLink>
      ) : null}
    </nav>
  );
}
