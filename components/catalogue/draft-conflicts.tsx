import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { resolveDraftAction } from "@/lib/catalogue/actions";
import type { FieldConflict } from "@/lib/catalogue/model/field-merge";
import { fieldValue, fieldWord } from "@/lib/catalogue/model/field-word";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type DraftConflictsProps = {
  locale: Locale;
  productId: string;
  conflicts: readonly FieldConflict[];
  categories: ReadonlyMap<string, string>;
};

/** Field by field both texts, to choose which one stays. */
export function DraftConflicts({ locale, productId, conflicts, categories }: DraftConflictsProps) {
  const t = translator(locale, "catalogue");
  const shown = (field: string, value: string) =>
    value === ""
      ? t("draft.empty")
      : fieldValue(locale, { field, value, category: categories.get(value) });
  return (
    <ActionForm
      action={resolveDraftAction}
      className="mt-2 grid gap-3"
      hidden={{ productId }}
      id="conflicts"
      locale={locale}
    >
      <p>{t("draft.conflictLead")}</p>
      {conflicts.map(({ field, mine, now }) => (
        <fieldset className="border-line min-w-0 border-t pt-2" key={field}>
          <legend className="font-medium">{fieldWord(locale, field)}</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {(["mine", "now"] as const).map((side) => (
              <label
                className="min-h-target flex min-w-0 cursor-pointer items-start gap-3 py-2"
                key={side}
              >
                <input
                  className="accent-accent mt-0.5 size-5 shrink-0"
                  defaultChecked={side === "mine"}
                  name={`choice-${field}`}
                  type="radio"
                  value={side}
                />
                <span className="min-w-0">
                  <span className="text-ink-muted block text-sm">
                    {t(side === "mine" ? "table.yours" : "table.theirs")}
                  </span>
                  <span className="whitespace-pre-line">
                    {shown(field, side === "mine" ? mine : now)}
                  </span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <SubmitButton className="justify-self-start" size="small">
        {t("draft.decide")}
      </SubmitButton>
    </ActionForm>
  );
}
