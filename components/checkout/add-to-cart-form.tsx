import { NearestQuantities } from "@/components/checkout/nearest-quantities";
import { OrderHint } from "@/components/checkout/order-hint";
import { ActionForm } from "@/components/ui/action-form";
import { ShoppingBasket } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { QuantityStepper } from "@/components/ui/quantity-stepper";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PriceTier } from "@/lib/catalogue/model/price-tier";
import { addToCartAction } from "@/lib/checkout/actions";
import { entryUnit } from "@/lib/checkout/model/cart";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type AddToCartFormProps = {
  locale: Locale;
  product: {
    moq: number;
    multiple: number;
    moqScope: "variant" | "product";
    minPerVariant: number | null;
    piecesPerCarton: number;
    isStockOnly: boolean;
    tiers: readonly PriceTier[];
    /** On sale now; `available` pieces are on hand, `max` may be ordered at most. */
    variants: readonly { id: string; name: string; available: number; max: number | null }[];
  };
};

/** Knows nobody: it stands on pages that are the same for all. */
export function AddToCartForm({ locale, product }: AddToCartFormProps) {
  const t = translator(locale, "checkout");
  const { moq } = product;
  const { unit, step, piecesEach } = entryUnit(product);
  const [first] = product.variants;
  if (!first) return null;
  const initial = Math.ceil(Math.min(moq, first.max ?? moq) / piecesEach);
  const hintOf = ({ available, max }: typeof first) => {
    const stock = product.isStockOnly ? [t("pieces", { count: available })] : [];
    const most = max === null ? [] : [t("add.max", { max })];
    return [...stock, ...most].join(" · ") || undefined;
  };
  return (
    <ActionForm
      action={addToCartAction}
      afterSuccess={<Link href={`/${locale}/cart`}>{t("add.open")}</Link>}
      className="grid gap-4"
      hidden={{ unit }}
      id="add-to-cart"
      makesKey
      locale={locale}
    >
      {product.variants.length > 1 ? (
        <RadioCards
          defaultValue={first.id}
          layout="grid"
          legend={t("add.variant")}
          name="variantId"
          options={product.variants.map((variant) => ({
            value: variant.id,
            label: variant.name,
            hint: hintOf(variant),
            disabled: product.isStockOnly && variant.available === 0,
          }))}
        />
      ) : (
        <>
          <input name="variantId" type="hidden" value={first.id} />
          {first.max === null ? null : <p className="text-ink-muted text-sm">{hintOf(first)}</p>}
        </>
      )}
      <div>
        <label className="mb-1.5 block font-medium" htmlFor="add-to-cart-quantity">
          {t(unit === "carton" ? "add.cartons" : "add.pieces")}
        </label>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <QuantityStepper
            decreaseLabel={t("add.decrease")}
            defaultValue={initial}
            describedBy="add-to-cart-quantity-error"
            id="add-to-cart-quantity"
            increaseLabel={t("add.increase")}
            label={t(unit === "carton" ? "add.cartons" : "add.pieces")}
            min={step}
            name="quantity"
            step={step}
          />
          {unit === "carton" ? (
            <span className="text-ink-muted text-sm">{t("piecesEach", { count: piecesEach })}</span>
          ) : null}
        </div>
        <NearestQuantities locale={locale} take={t.raw("add.take")} />
      </div>
      <OrderHint
        initial={initial}
        locale={locale}
        piecesEach={piecesEach}
        tiers={product.tiers}
        words={{
          pieces: t("pieces", { count: 0 }).replace("0", "{pieces}"),
          price: t.raw("perPiece"),
          next: t.raw("hint.next"),
          saves: t.raw("hint.saves"),
        }}
      />
      <SubmitButton icon={<ShoppingBasket className="size-5" />} size="large">
        {t("add.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
