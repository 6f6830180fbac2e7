import type { ReactNode } from "react";
import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { TierFold } from "@/components/catalogue/tier-fold";
import { TierRemove } from "@/components/catalogue/tier-remove";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Plus } from "@/components/ui/icons";
import { FEWEST_TIERS, MOST_TIERS } from "@/lib/catalogue/model/product-terms";
import { translator } from "@/lib/i18n/translate";
import { unitPriceToDecimal } from "@/lib/money/model";

const rows = Array.from({ length: MOST_TIERS }, (_, index) => index + 1);
const namesOf = (row: number) => [`tier-${row}-quantity`, `tier-${row}-price`];

/** The prices that are there, an empty step below them, and further ones folded away, one in the other. */
export function TierEditor({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const open = Math.max(FEWEST_TIERS, product?.tiers.length ?? 0) + 1;
  const folded = rows.slice(open).reduceRight<ReactNode>(
    (further, row) => (
      <TierFold
        key={row}
        names={rows.slice(row - 1).flatMap(namesOf)}
        summary={
          <span className="text-accent inline-flex items-center gap-2">
            <Plus className="size-4" />
            {t("manage.addTier")}
          </span>
        }
      >
        <TierRow locale={locale} product={product} row={row} />
        {further}
      </TierFold>
    ),
    null,
  );
  return (
    <Card title={t("product.tiers")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("manage.tiersLead")}</p>
      <div className="grid max-w-xl gap-3">
        {rows.slice(0, open).map((row) => (
          <TierRow key={row} locale={locale} product={product} row={row} />
        ))}
        {folded}
      </div>
    </Card>
  );
}

function TierRow({ locale, product, row }: ProductSectionProps & { row: number }) {
  const t = translator(locale, "catalogue");
  const tier = product?.tiers[row - 1];
  const isOptional = row > FEWEST_TIERS;
  const optional = isOptional ? translator(locale, "common")("optional") : undefined;
  return (
    <div className="flex items-start gap-3" data-tier={row}>
      <FormField
        className="min-w-0 flex-1"
        defaultValue={tier?.minQuantity ?? ""}
        inputMode="numeric"
        label={t("manage.field.tierFrom", { row })}
        name={`tier-${row}-quantity`}
        optional={optional}
      />
      <FormField
        className="min-w-0 flex-1"
        defaultValue={tier ? unitPriceToDecimal(tier.unitPrice) : ""}
        inputMode="decimal"
        label={t("manage.field.tierPrice", { row })}
        name={`tier-${row}-price`}
        optional={optional}
      />
      {isOptional ? (
        <TierRemove label={t("manage.removeTier", { row })} />
      ) : (
        <span className="w-11" />
      )}
    </div>
  );
}
