import { VersionHistory } from "@/components/catalogue/version-history";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishVersionAction } from "@/lib/catalogue/actions";
import type { SellerProduct } from "@/lib/catalogue/queries/seller-product";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

const usual: readonly Locale[] = ["zh", "ru", "en"];
const further = locales.filter((language) => !usual.includes(language));

/** What was improved so far, and the next version with a note of what improved in it. */
export function VersionForm({ locale, product }: { locale: Locale; product: SellerProduct }) {
  const t = translator(locale, "catalogue");
  const versions = product.versions.map(({ note, ...version }) => ({
    ...version,
    note: localized(note, locale),
  }));
  const optional = translator(locale, "common")("optional");
  return (
    <Card title={t("product.versions")}>
      <VersionHistory current={product.versionNumber} locale={locale} versions={versions} />
      <Disclosure
        className="border-line mt-4 border-t pt-2"
        summary={t("manage.newVersion", { number: product.versionNumber + 1 })}
      >
        <ActionForm
          action={publishVersionAction}
          className="grid gap-4"
          hidden={{ productId: product.id, productVersion: product.versionNumber }}
          id="version"
          key={product.versionNumber}
          locale={locale}
        >
          <p className="text-ink-muted max-w-prose">{t("manage.versionLead")}</p>
          <div className="grid gap-4 lg:grid-cols-3">
            {usual.map((language) => (
              <Note
                key={language}
                language={language}
                optional={language === "zh" ? undefined : optional}
              />
            ))}
          </div>
          <Disclosure summary={<span className="text-sm">{t("manage.moreLanguages")}</span>}>
            <div className="grid gap-4 lg:grid-cols-2">
              {further.map((language) => (
                <Note key={language} language={language} optional={optional} />
              ))}
            </div>
          </Disclosure>
          <SubmitButton className="sm:justify-self-start">
            {t("manage.publishVersion")}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </Card>
  );
}

function Note({ language, optional }: { language: Locale; optional: string | undefined }) {
  const lang = languageTags[language];
  return (
    <FormField
      as="textarea"
      label={<span lang={lang}>{localeNames[language]}</span>}
      lang={lang}
      maxLength={2000}
      name={`note-${language}`}
      optional={optional}
      rows={3}
    />
  );
}
