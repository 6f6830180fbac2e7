import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import type { BatchMapping } from "@/lib/batches/schema/batch";
import { moqScopes, units } from "@/lib/catalogue/model/product-terms";
import { unitWord } from "@/lib/catalogue/model/unit-word";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type DefaultFieldsProps = {
  locale: Locale;
  mapping: BatchMapping;
  categories: readonly CategoryView[];
};

const optionOf = ({ slug, name }: CategoryView) => ({ value: slug, label: name.text });
const optionsOf = (categories: readonly CategoryView[]) =>
  categories.map((root) =>
    root.children.length > 0
      ? { label: root.name.text, options: root.children.map(optionOf) }
      : optionOf(root),
  );

const figures = [
  { field: "piecesPerInner", label: "manage.field.inner" },
  { field: "leadDaysMin", label: "manage.field.leadMin" },
  { field: "leadDaysMax", label: "manage.field.leadMax" },
  { field: "hs6", label: "manage.field.hs6" },
] as const;

/** What price lists rarely say and each product needs. */
export function DefaultFields({ locale, mapping, categories }: DefaultFieldsProps) {
  const t = translator(locale, "batches");
  const c = translator(locale, "catalogue");
  const { defaults } = mapping;
  return (
    <Card title={t("columns.defaults")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("columns.defaultsLead")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <FormField
          as="select"
          defaultValue={defaults.categorySlug ?? ""}
          label={c("filter.category")}
          name="default-categorySlug"
          options={[{ value: "", label: "–" }, ...optionsOf(categories)]}
        />
        <FormField
          as="select"
          defaultValue={defaults.unit ?? "pc"}
          label={c("manage.field.unit")}
          name="default-unit"
          options={units.map((unit) => ({ value: unit, label: unitWord(locale, unit) }))}
        />
        <FormField
          as="select"
          defaultValue={defaults.moqScope ?? "product"}
          label={c("manage.field.moqScope")}
          name="default-moqScope"
          options={moqScopes.map((scope) => ({
            value: scope,
            label: c(`manage.moqScope.${scope}`),
          }))}
        />
        {figures.map(({ field, label }) => (
          <FormField
            defaultValue={defaults[field] ?? ""}
            inputMode="numeric"
            key={field}
            label={c(label)}
            maxLength={9}
            name={`default-${field}`}
          />
        ))}
      </div>
      <FormField
        as="checkbox"
        className="mt-4"
        defaultChecked={mapping.publishes}
        hint={t("columns.publishHint")}
        label={t("columns.publish")}
        name="publishes"
      />
    </Card>
  );
}
