import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { FEWEST_TIERS, MOST_TIERS } from "@/lib/catalogue/model/product-terms";
import { translator } from "@/lib/i18n/translate";
import { unitPriceToDecimal } from "@/lib/money/model";

const rows = Array.from({ length: MOST_TIERS }, (_, index) => index + 1);

export function TierEditor({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const optional = translator(locale, "common")("optional");
  return (
    <Card title={t("product.tiers")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("manage.tiersLead")}</p>
      <ol className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {rows.map((row) => {
          const tier = product?.tiers[row - 1];
          return (
            <li
              className="rounded-control border-line grid grid-cols-2 content-start gap-3 border p-3 sm:grid-cols-1"
              key={row}
            >
              <FormField
                defaultValue={tier?.minQuantity ?? ""}
                inputMode="numeric"
                label={t("manage.field.tierFrom", { row })}
                name={`tier-${row}-quantity`}
                optional={row > FEWEST_TIERS ? optional : undefined}
              />
              <FormField
                defaultValue={tier ? unitPriceToDecimal(tier.unitPrice) : ""}
                inputMode="decimal"
                label={t("manage.field.tierPrice", { row })}
                name={`tier-${row}-price`}
                optional={row > FEWEST_TIERS ? optional : undefined}
              />
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
