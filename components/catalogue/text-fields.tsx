import type { ProductSectionProps } from "@/components/catalogue/product-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { ChevronDown } from "@/components/ui/icons";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Chinese is what the maker writes; Russian and English stand in for whatever is missing. */
const translations: readonly Locale[] = [
  "ru",
  "en",
  ...locales.filter((language) => !["zh", "ru", "en"].includes(language)),
];

/** Chinese beside the language that is open; each tells what it lacks. */
export function TextFields({ locale, product }: ProductSectionProps) {
  const t = translator(locale, "catalogue");
  return (
    <Card title={t("manage.section.texts")}>
      <p className="text-ink-muted mb-4 max-w-prose">{t("manage.textsLead")}</p>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <fieldset className="min-w-0 lg:sticky lg:top-20">
          <legend className="mb-2 font-semibold" lang={languageTags.zh}>
            {localeNames.zh}
          </legend>
          <LanguageFields language="zh" locale={locale} product={product} />
        </fieldset>
        <div className="divide-line divide-y">
          {translations.map((language) => (
            <Translation key={language} language={language} locale={locale} product={product} />
          ))}
        </div>
      </div>
    </Card>
  );
}

type LanguageProps = ProductSectionProps & { language: Locale };

/** One is open at a time, so that it stands beside the Chinese. */
function Translation({ locale, product, language }: LanguageProps) {
  const t = translator(locale, "catalogue");
  const lacks = [
    { word: t("manage.field.name"), isMissing: !product?.names[language] },
    { word: t("product.description"), isMissing: !product?.descriptions[language] },
  ].filter(({ isMissing }) => product !== null && isMissing);
  return (
    <details className="group" name="translation" open={language === "ru"}>
      <summary className="min-h-target hover:text-accent flex items-center gap-3 py-2 font-semibold">
        <span lang={languageTags[language]}>{localeNames[language]}</span>
        {lacks.map(({ word }) => (
          <Badge key={word} tone="caution">
            {word}: {t("manage.missing")}
          </Badge>
        ))}
        <ChevronDown className="text-ink-muted ms-auto size-5 shrink-0 transition-transform group-open:rotate-180" />
      </summary>
      <div className="pb-3">
        <LanguageFields language={language} locale={locale} product={product} />
      </div>
    </details>
  );
}

function LanguageFields({ locale, product, language }: LanguageProps) {
  const t = translator(locale, "catalogue");
  const lang = languageTags[language];
  return (
    <div className="grid content-start gap-3">
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
    </div>
  );
}
