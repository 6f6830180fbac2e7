import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { density, piecesInContainer, warningsOf } from "@/lib/catalogue/model/packing";
import { moqScopes } from "@/lib/catalogue/model/product-terms";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import { formatCbm } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
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
      {product ? <Computed locale={locale} product={product} /> : null}
    </Card>
  );
}

/** What follows from the saved figures. */
function Computed({ locale, product }: { locale: Locale; product: SellerProduct }) {
  const t = translator(locale, "catalogue");
  const units = translator(locale, "common");
  return (
    <div className="border-line mt-4 grid gap-3 border-t pt-4">
      <DefinitionList
        facts={[
          {
            term: t("product.cartonVolume"),
            value: units("units.cbm", { amount: formatCbm(locale, product.cartonCm3) }),
          },
          {
            term: t("product.density"),
            value: t("product.densityValue", { count: Math.round(density(product)) }),
          },
          {
            term: t("manage.in40hq"),
            value: t("product.pieces", { count: piecesInContainer(product) }),
            note: units("units.cartons", {
              count: piecesInContainer(product) / product.piecesPerCarton,
            }),
          },
        ]}
        layout="grid"
      />
      {warningsOf(product).map((warning) => (
        <Notice key={warning} title={t(`manage.warning.${warning}`)} tone="caution">
          {t("manage.warningNote")}
        </Notice>
      ))}
    </div>
  );
}
