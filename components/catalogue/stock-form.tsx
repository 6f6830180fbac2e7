import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { setStockAction } from "@/lib/catalogue/actions";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

/** What lies in the booth's store, in pieces; what orders hold of it cannot be counted away. */
export function StockForm({ locale, product }: { locale: Locale; product: SellerProduct }) {
  const t = translator(locale, "catalogue");
  const shown = product.variants.filter(({ isActive, onHand }) => isActive || onHand > 0);
  const state = shown.map(({ onHand, reserved }) => `${onHand}/${reserved}`).join();
  return (
    <Card title={t("product.ready")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("manage.stockLead")}</p>
      <ActionForm
        action={setStockAction}
        className="grid gap-4"
        hidden={{ productId: product.id }}
        id="stock"
        key={state}
        locale={locale}
      >
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          {shown.map((variant) => (
            <div key={variant.id}>
              <input name={`was-${variant.id}`} type="hidden" value={variant.onHand} />
              <FormField
                defaultValue={variant.onHand}
                hint={
                  variant.reserved > 0
                    ? t("manage.reserved", { count: variant.reserved })
                    : undefined
                }
                inputMode="numeric"
                label={localized(variant.names, locale).text || variant.sku}
                name={`stock-${variant.id}`}
              />
            </div>
          ))}
        </div>
        <SubmitButton className="sm:justify-self-start" variant="secondary">
          {t("manage.setStock")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
