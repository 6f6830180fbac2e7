import { Autosave } from "@/components/catalogue/autosave";
import { BasicsFields } from "@/components/catalogue/basics-fields";
import { CustomsFields } from "@/components/catalogue/customs-fields";
import { ExtrasFields } from "@/components/catalogue/extras-fields";
import { KeptInput } from "@/components/catalogue/kept-input";
import { PackingFields } from "@/components/catalogue/packing-fields";
import { TextFields } from "@/components/catalogue/text-fields";
import { TierEditor } from "@/components/catalogue/tier-editor";
import { VariantEditor } from "@/components/catalogue/variant-editor";
import { ActionForm } from "@/components/ui/action-form";
import { StickyBar } from "@/components/ui/sticky-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveProductAction } from "@/lib/catalogue/actions";
import type { ProductFields } from "@/lib/catalogue/model/product-fields";
import type { CategoryView } from "@/lib/catalogue/queries/category";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

export type ProductSectionProps = { locale: Locale; product: SellerProduct | null };

type ProductFormProps = ProductSectionProps & {
  categories: readonly CategoryView[];
  /** What was typed before and is to be gone on with. */
  typed: ProductFields | null;
};

/** Everything a buyer reads about the goods, in one form with one "Save"; pictures and stock have their own. */
export function ProductForm({ locale, product, categories, typed }: ProductFormProps) {
  const t = translator(locale, "catalogue");
  const section = { locale, product };
  return (
    <ActionForm
      action={saveProductAction}
      className="grid gap-5"
      hidden={product ? { productId: product.id } : {}}
      id="product"
      key={`${product?.revision ?? 0} ${typed ? "draft" : ""}`}
      locale={locale}
      values={typed ?? undefined}
    >
      {product ? <KeptInput name="revision" value={product.revision} /> : null}
      <TextFields {...section} />
      <BasicsFields {...section} categories={categories} />
      <PackingFields {...section} />
      <TierEditor {...section} />
      <VariantEditor {...section} />
      <CustomsFields {...section} />
      <ExtrasFields {...section} />
      <StickyBar>
        <div>
          <p className="text-ink-muted text-sm max-sm:sr-only">
            {t(product?.status === "published" ? "manage.saveHint" : "manage.draftHint")}
          </p>
          <Autosave />
        </div>
        <SubmitButton className="max-sm:w-full" size="large">
          {translator(locale, "common")("actions.save")}
        </SubmitButton>
      </StickyBar>
    </ActionForm>
  );
}
