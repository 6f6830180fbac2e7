import { ColumnRow } from "@/components/batches/column-row";
import { DefaultFields } from "@/components/batches/default-fields";
import { RereadFields } from "@/components/batches/reread-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { mapColumnsAction } from "@/lib/batches/actions";
import { sheetOf } from "@/lib/batches/model/outline";
import type { BatchMapping, BatchOutline } from "@/lib/batches/schema/batch";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type MappingFormProps = {
  locale: Locale;
  batchId: string;
  outline: BatchOutline;
  mapping: BatchMapping;
  categories: readonly CategoryView[];
};

/** Which column is what: recognised already, to be corrected; a column that means nothing is shown too. */
export function MappingForm({ locale, batchId, outline, mapping, categories }: MappingFormProps) {
  const t = translator(locale, "batches");
  const sheet = sheetOf(outline, mapping.sheet);
  if (!sheet) return null;
  const unused = mapping.columns.filter(({ target }) => target === null).length;
  return (
    <ActionForm
      action={mapColumnsAction}
      className="grid gap-5"
      hidden={{ batchId }}
      id="mapping"
      key={`${sheet.index} ${outline.encoding} ${outline.separator}`}
      locale={locale}
    >
      {mapping.name && !mapping.isConfirmed ? (
        <Notice title={t("columns.remembered", { name: mapping.name })} tone="positive" />
      ) : null}
      <RereadFields locale={locale} outline={outline} sheet={sheet} />
      <Card
        aside={
          <span className="text-ink-muted text-sm tabular-nums">
            {t("columns.rows", { count: sheet.rows })}
          </span>
        }
        title={t("columns.title")}
      >
        <p className="text-ink-muted mb-3 max-w-prose">
          {t("columns.lead")} {unused > 0 ? t("columns.unusedCount", { count: unused }) : null}
        </p>
        <ul className="divide-line divide-y">
          {mapping.columns.map((column) => (
            <ColumnRow
              column={column}
              key={column.index}
              locale={locale}
              samples={sheet.samples.map((row) => row[column.index] ?? "")}
            />
          ))}
        </ul>
      </Card>
      <DefaultFields categories={categories} locale={locale} mapping={mapping} />
      <Card>
        <FormField
          defaultValue={mapping.name}
          hint={t("columns.nameHint")}
          label={t("columns.name")}
          maxLength={80}
          name="name"
          optional={translator(locale, "common")("optional")}
        />
      </Card>
      <StickyBar>
        <span className="text-ink-muted text-sm max-sm:sr-only">
          {t("columns.rows", { count: sheet.rows })}
        </span>
        <SubmitButton className="max-sm:w-full" name="step" size="large" value="check">
          {t("columns.check")}
        </SubmitButton>
      </StickyBar>
    </ActionForm>
  );
}
