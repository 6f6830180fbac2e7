import { ChoosePage } from "@/components/catalogue/choose-page";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** The form to which the boxes of the rows belong. */
export const BULK_FORM = "bulk";

type BulkBarProps = { locale: Locale; here: string; search: string; count: number };

/** To the change of the ticked rows, or of all that match: the latter carries the filter, no ids. */
export function BulkBar({ locale, here, search, count }: BulkBarProps) {
  const t = translator(locale, "catalogue");
  return (
    <form
      action={`${here}/bulk`}
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
      id={BULK_FORM}
    >
      <input name="filter" type="hidden" value={search} />
      <ChoosePage
        chosen={t("table.chosen", { count: "" })}
        form={BULK_FORM}
        label={t("table.choosePage")}
      />
      <span className="ms-auto flex flex-wrap gap-2">
        <Button name="of" size="small" type="submit" value="chosen" variant="secondary">
          {t("bulk.edit")}
        </Button>
        <Button name="of" size="small" type="submit" value="all" variant="quiet">
          {t("bulk.editAll", { count })}
        </Button>
      </span>
    </form>
  );
}
