import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { formatList } from "@/lib/i18n/format";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Chinese is what the maker writes; Russian and English stand in for whatever is missing. */
const usual: readonly Locale[] = ["zh", "ru", "en"];
const further = locales.filter((language) => !usual.includes(language));

export function TextFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  const missing = further.filter((language) => !product?.names[language]);
  return (
    <Card title={t("manage.section.texts")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("manage.textsLead")}</p>
      <div className="grid gap-5 lg:grid-cols-3">
        {usual.map((language) => (
          <LanguageFields key={language} language={language} locale={locale} product={product} />
        ))}
      </div>
      <Disclosure
        className="border-line mt-4 border-t pt-2"
        summary={
          <>
            {t("manage.moreLanguages")}
            {product && missing.length > 0 ? (
              <span className="text-ink-muted block text-sm font-normal">
                {t("manage.missingIn", {
                  languages: formatList(
                    locale,
                    missing.map((language) => localeNames[language]),
                  ),
                })}
              </span>
            ) : null}
          </>
        }
      >
        <div className="grid gap-5 pt-3 lg:grid-cols-2">
          {further.map((language) => (
            <LanguageFields key={language} language={language} locale={locale} product={product} />
          ))}
        </div>
      </Disclosure>
    </Card>
  );
}

function LanguageFields({ locale, product, language }: ProductSectionProps & { language: Locale }) {
  const t = translator(locale, "catalogue");
  const lang = languageTags[language];
  const isMissing = product !== null && !product.names[language];
  return (
    <fieldset className="grid min-w-0 content-start gap-3">
      <legend className="mb-2 flex items-center gap-2 font-semibold">
        <span lang={lang}>{localeNames[language]}</span>
        {isMissing ? <Badge tone="caution">{t("manage.missing")}</Badge> : null}
      </legend>
      <FormField
        defaultValue={product?.names[language] ?? ""}
        label={t("manage.field.name")}
        lang={lang}
        maxLength={200}
        name={`name-${language}`}
        required={language === "zh"}
      />
      <FormField
        as="textarea"
        defaultValue={product?.descriptions[language] ?? ""}
        label={t("product.description")}
        lang={lang}
        maxLength={4000}
        name={`description-${language}`}
        rows={4}
      />
    </fieldset>
  );
}
