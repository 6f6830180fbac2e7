import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { paperRegions, tariffs } from "@/lib/catalogue/model/product-terms";
import { translator } from "@/lib/i18n/translate";

export function CustomsFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const optional = translator(locale, "common")("optional");
  return (
    <Card title={t("product.customs")}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <FormField
          defaultValue={product?.hs6 ?? ""}
          inputMode="numeric"
          label={t("manage.field.hs6")}
          maxLength={9}
          name="hs6"
          required
        />
        {tariffs.map((tariff) => (
          <FormField
            defaultValue={product?.hs10[tariff] ?? ""}
            inputMode="numeric"
            key={tariff}
            label={t("manage.field.hs10", { place: t(`place.${tariff}`) })}
            maxLength={14}
            name={`hs10-${tariff}`}
            optional={optional}
          />
        ))}
      </div>
      <p className="text-ink-muted mt-2 text-sm">{t("manage.hint.hs")}</p>
      <Disclosure className="border-line mt-4 border-t pt-2" summary={t("product.papers")}>
        <p className="text-ink-muted mb-3">{t("manage.hint.lines")}</p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {paperRegions.map((region) => (
            <FormField
              as="textarea"
              defaultValue={product?.papers[region]?.join("\n") ?? ""}
              key={region}
              label={t(`place.${region}`)}
              name={`papers-${region}`}
              rows={3}
            />
          ))}
        </div>
      </Disclosure>
    </Card>
  );
}
