import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { units } from "@/lib/catalogue/model/product-terms";
import { unitWord } from "@/lib/catalogue/model/unit-word";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import { translator } from "@/lib/i18n/translate";

const optionOf = ({ slug, name }: CategoryView) => ({ value: slug, label: name.text });

/** A root with branches is a heading; one without is a choice itself. */
const optionsOf = (categories: readonly CategoryView[]) =>
  categories.map((root) =>
    root.children.length > 0
      ? { label: root.name.text, options: root.children.map(optionOf) }
      : optionOf(root),
  );

export function BasicsFields({
  locale,
  product,
  categories,
}: ProductSectionProps & { categories: readonly CategoryView[] }) {
  const t = translator(locale, "catalogue");
  const optional = translator(locale, "common")("optional");
  return (
    <Card title={t("product.facts")}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <FormField
          autoCapitalize="characters"
          defaultValue={product?.itemNo ?? ""}
          hint={t("manage.hint.itemNo")}
          label={t("manage.field.itemNo")}
          maxLength={32}
          name="itemNo"
          required
        />
        <FormField
          as="select"
          defaultValue={product?.categorySlug ?? ""}
          label={t("filter.category")}
          name="categorySlug"
          options={optionsOf(categories)}
          placeholder={translator(locale, "common")("actions.choose")}
          required
        />
        <FormField
          as="select"
          defaultValue={product?.unit ?? "pc"}
          label={t("manage.field.unit")}
          name="unit"
          options={units.map((unit) => ({ value: unit, label: unitWord(locale, unit) }))}
        />
        <FormField
          defaultValue={product?.material ?? ""}
          label={t("product.material")}
          maxLength={300}
          name="material"
          optional={optional}
        />
        <FormField
          defaultValue={product?.assortment ?? ""}
          hint={t("manage.hint.assortment")}
          label={t("product.assortment")}
          maxLength={300}
          name="assortment"
          optional={optional}
        />
        <FormField
          defaultValue={product?.gtin13 ?? ""}
          hint={t("manage.hint.gtin")}
          inputMode="numeric"
          label="GTIN-13"
          maxLength={20}
          name="gtin13"
          optional={optional}
        />
        <TimeFields locale={locale} product={product} />
        <FormField
          defaultValue={product?.shelfLifeMonths ?? ""}
          inputMode="numeric"
          label={t("manage.field.shelfLife")}
          name="shelfLifeMonths"
          optional={optional}
        />
      </div>
      <FormField
        as="checkbox"
        className="mt-2"
        defaultChecked={product?.isStockOnly ?? false}
        hint={t("manage.hint.stockOnly")}
        label={t("product.stockOnly")}
        name="isStockOnly"
      />
    </Card>
  );
}

/** How soon, and how much in a day. */
function TimeFields({ locale, product }: Pick<ProductSectionProps, "locale" | "product">) {
  const t = translator(locale, "catalogue");
  return (
    <>
      <FormField
        defaultValue={product?.leadDaysMin ?? ""}
        hint={t("product.leadNote")}
        inputMode="numeric"
        label={t("manage.field.leadMin")}
        name="leadDaysMin"
        required
      />
      <FormField
        defaultValue={product?.leadDaysMax ?? ""}
        inputMode="numeric"
        label={t("manage.field.leadMax")}
        name="leadDaysMax"
        required
      />
      <FormField
        defaultValue={product?.dailyCapacity ?? ""}
        hint={t("manage.hint.capacity")}
        inputMode="numeric"
        label={t("manage.field.capacity")}
        name="dailyCapacity"
        optional={translator(locale, "common")("optional")}
      />
    </>
  );
}
