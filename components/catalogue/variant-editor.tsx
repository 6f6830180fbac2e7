import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { variantStates } from "@/lib/catalogue/model/product-terms";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const NEW_ROWS = 3;
const usual: readonly Locale[] = ["zh", "ru", "en"];
const further = locales.filter((language) => !usual.includes(language));

type Variant = SellerProduct["variants"][number];

/** Colours or kinds. Empty rows at the end are for new ones: it works without JavaScript. */
export function VariantEditor({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const known = product?.variants ?? [];
  const fresh = Array.from({ length: NEW_ROWS }, (_, index) => known.length + index + 1);
  return (
    <Card title={t("product.variants")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("manage.variantsLead")}</p>
      <ul className="grid gap-4">
        {known.map((variant, index) => (
          <VariantRow key={variant.id} locale={locale} row={index + 1} variant={variant} />
        ))}
      </ul>
      <Disclosure className="mt-2" isOpen={known.length === 0} summary={t("manage.newVariant")}>
        <ul className="grid gap-4">
          {fresh.map((row) => (
            <VariantRow key={row} locale={locale} row={row} variant={null} />
          ))}
        </ul>
      </Disclosure>
    </Card>
  );
}

function VariantRow({
  locale,
  row,
  variant,
}: {
  locale: Locale;
  row: number;
  variant: Variant | null;
}) {
  const t = translator(locale, "catalogue");
  const states = variantStates.filter((state) => state !== "removed" || !variant?.isOrdered);
  const title = variant ? variant.sku : t("manage.newVariant");
  return (
    <li className="rounded-control border-line border p-3">
      <fieldset className="min-w-0">
        <legend className="sr-only">{title}</legend>
        <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
          <span aria-hidden className="font-medium">
            {title}
          </span>
        </div>
        {variant ? <input name={`variant-${row}-id`} type="hidden" value={variant.id} /> : null}
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
          {usual.map((language) => (
            <VariantName key={language} language={language} row={row} variant={variant} />
          ))}
          <FormField
            defaultValue={variant?.max ?? ""}
            inputMode="numeric"
            label={t("manage.field.max")}
            name={`variant-${row}-max`}
            optional={translator(locale, "common")("optional")}
          />
          {variant ? (
            <FormField
              as="select"
              defaultValue={variant.isActive ? "active" : "paused"}
              label={t("manage.field.state")}
              name={`variant-${row}-state`}
              options={states.map((value) => ({ value, label: t(`manage.variantState.${value}`) }))}
            />
          ) : null}
        </div>
        <Disclosure summary={<span className="text-sm">{t("manage.moreLanguages")}</span>}>
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
            {further.map((language) => (
              <VariantName key={language} language={language} row={row} variant={variant} />
            ))}
          </div>
        </Disclosure>
      </fieldset>
    </li>
  );
}

function VariantName({
  row,
  variant,
  language,
}: {
  row: number;
  variant: Variant | null;
  language: Locale;
}) {
  const lang = languageTags[language];
  return (
    <FormField
      defaultValue={variant?.names[language] ?? ""}
      label={<span lang={lang}>{localeNames[language]}</span>}
      lang={lang}
      maxLength={100}
      name={`variant-${row}-${language}`}
    />
  );
}
