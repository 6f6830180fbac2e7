import { PackingCalculator } from "@/components/catalogue/packing-calculator";
import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { warningsOf } from "@/lib/catalogue/model/packing";
import { moqScopes } from "@/lib/catalogue/model/product-terms";
import { translator } from "@/lib/i18n/translate";

/** An exact decimal as people type it: 52.5, 13.05. */
const typed = (value: number | undefined, divisor: number) =>
  value === undefined ? "" : String(value / divisor);

export function PackingFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const optional = translator(locale, "common")("optional");
  return (
    <Card title={t("product.packing")}>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <FormField
          defaultValue={product?.piecesPerInner ?? ""}
          inputMode="numeric"
          label={t("manage.field.inner")}
          name="piecesPerInner"
          required
        />
        <FormField
          defaultValue={product?.piecesPerCarton ?? ""}
          inputMode="numeric"
          label={t("manage.field.carton")}
          name="piecesPerCarton"
          required
        />
        <FormField
          defaultValue={product?.moq ?? ""}
          inputMode="numeric"
          label={t("manage.field.moq")}
          name="moq"
          required
        />
        <FormField
          defaultValue={product?.multiple ?? ""}
          hint={t("manage.hint.multiple")}
          inputMode="numeric"
          label={t("product.multiple")}
          name="multiple"
          optional={optional}
        />
        <FormField
          defaultValue={typed(product?.cartonLengthMm, 10)}
          inputMode="decimal"
          label={t("manage.field.length")}
          name="cartonLength"
          required
        />
        <FormField
          defaultValue={typed(product?.cartonWidthMm, 10)}
          inputMode="decimal"
          label={t("manage.field.width")}
          name="cartonWidth"
          required
        />
        <FormField
          defaultValue={typed(product?.cartonHeightMm, 10)}
          inputMode="decimal"
          label={t("manage.field.height")}
          name="cartonHeight"
          required
        />
        <span className="max-lg:hidden" />
        <FormField
          defaultValue={typed(product?.netGrams, 1000)}
          inputMode="decimal"
          label={t("manage.field.net")}
          name="net"
          required
        />
        <FormField
          defaultValue={typed(product?.grossGrams, 1000)}
          inputMode="decimal"
          label={t("manage.field.gross")}
          name="gross"
          required
        />
      </div>
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <FormField
          as="select"
          defaultValue={product?.moqScope ?? "product"}
          label={t("manage.field.moqScope")}
          name="moqScope"
          options={moqScopes.map((value) => ({ value, label: t(`manage.moqScope.${value}`) }))}
        />
        <FormField
          defaultValue={product?.minPerVariant ?? ""}
          hint={t("manage.hint.minPerVariant")}
          inputMode="numeric"
          label={t("manage.field.minPerVariant")}
          name="minPerVariant"
          optional={optional}
        />
      </div>
      <Computed locale={locale} product={product} />
    </Card>
  );
}

/** What follows from the figures, and what is worth a second look in the saved ones. */
function Computed({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const units = translator(locale, "common");
  return (
    <>
      <PackingCalculator
        locale={locale}
        saved={savedCarton(product)}
        words={{
          volume: {
            term: t("product.cartonVolume"),
            value: units("units.cbm", { amount: "0" }),
          },
          density: { term: t("product.density"), value: t("product.densityValue", { count: 0 }) },
          pieces: { term: t("manage.in40hq"), value: t("product.pieces", { count: 0 }) },
        }}
      />
      {(product ? warningsOf(product) : []).map((warning) => (
        <Notice
          className="mt-3"
          key={warning}
          title={t(`manage.warning.${warning}`)}
          tone="caution"
        >
          {t("manage.warningNote")}
        </Notice>
      ))}
    </>
  );
}

const savedCarton = (product: ProductSectionProps["product"]) =>
  product && {
    piecesPerCarton: product.piecesPerCarton,
    cartonCm3: product.cartonCm3,
    grossGrams: product.grossGrams,
  };
