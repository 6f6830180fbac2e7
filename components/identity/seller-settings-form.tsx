import { type CompanyDetails, CompanyFields } from "@/components/identity/company-form";
import { OrderMinimumFields } from "@/components/identity/order-minimum-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Locale, languageTags, localeNames, locales } from "@/lib/i18n/locales";
import type { Localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { updateSellerAction } from "@/lib/identity/actions";
import type { BankAccount } from "@/lib/identity/model/bank-account";
import type { OrderMinima } from "@/lib/identity/model/order-minimum";

type SellerSettingsFormProps = {
  locale: Locale;
  company: CompanyDetails & {
    about: Localized;
    bankAccount: BankAccount | null;
    orderMinima: OrderMinima;
    depositPercent: number;
  };
  /** Where goods go. */
  countries: readonly { code: string; name: string }[];
  isReadOnly: boolean;
};

/** The languages that stand in for all others. */
const usual: readonly Locale[] = ["zh", "ru", "en"];

export function SellerSettingsForm({
  locale,
  company,
  countries,
  isReadOnly,
}: SellerSettingsFormProps) {
  const t = translator(locale, "identity");
  return (
    <ActionForm
      action={updateSellerAction}
      className="grid gap-5"
      hidden={{ version: company.version }}
      locale={locale}
    >
      <Card title={t("company.details")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <CompanyFields
            addressHint={t("register.boothHint")}
            addressLabel={t("register.boothAddress")}
            company={company}
            isReadOnly={isReadOnly}
            locale={locale}
            phoneExample="+86 579 8555 0101"
          />
        </div>
      </Card>
      <Card title={t("settings.about")}>
        <p className="text-ink-muted mb-4 max-w-prose">{t("settings.aboutLead")}</p>
        <div className="grid gap-4">
          {usual.map((language) => (
            <AboutField
              about={company.about}
              isReadOnly={isReadOnly}
              key={language}
              language={language}
            />
          ))}
          <Disclosure summary={t("settings.moreLanguages")}>
            <div className="grid gap-4 pt-3">
              {locales
                .filter((language) => !usual.includes(language))
                .map((language) => (
                  <AboutField
                    about={company.about}
                    isReadOnly={isReadOnly}
                    key={language}
                    language={language}
                  />
                ))}
            </div>
          </Disclosure>
        </div>
      </Card>
      <Card title={t("settings.orderMin")}>
        <p className="text-ink-muted mb-4 max-w-prose">{t("settings.orderMinLead")}</p>
        <OrderMinimumFields
          countries={countries}
          isReadOnly={isReadOnly}
          locale={locale}
          minima={company.orderMinima}
        />
      </Card>
      <Card title={t("settings.terms.title")}>
        <p className="text-ink-muted mb-4 max-w-prose">{t("settings.terms.lead")}</p>
        <FormField
          autoComplete="off"
          className="sm:max-w-60"
          defaultValue={company.depositPercent}
          hint={t("settings.terms.hint")}
          inputMode="numeric"
          label={t("settings.terms.percent")}
          name="depositPercent"
          readOnly={isReadOnly}
          required
        />
      </Card>
      <Card title={t("settings.bank")}>
        <p className="text-ink-muted mb-4 max-w-prose">{t("settings.bankLead")}</p>
        <BankFields account={company.bankAccount} isReadOnly={isReadOnly} locale={locale} />
      </Card>
      {isReadOnly ? (
        <p className="text-ink-muted">{t("company.onlyOwner")}</p>
      ) : (
        <SubmitButton className="sm:justify-self-start" size="large">
          {translator(locale, "common")("actions.save")}
        </SubmitButton>
      )}
    </ActionForm>
  );
}

function AboutField({
  about,
  language,
  isReadOnly,
}: {
  about: Localized;
  language: Locale;
  isReadOnly: boolean;
}) {
  return (
    <FormField
      as="textarea"
      defaultValue={about[language] ?? ""}
      label={<span lang={languageTags[language]}>{localeNames[language]}</span>}
      lang={languageTags[language]}
      maxLength={1000}
      name={language}
      readOnly={isReadOnly}
      rows={3}
    />
  );
}

function BankFields({
  account,
  locale,
  isReadOnly,
}: {
  account: BankAccount | null;
  locale: Locale;
  isReadOnly: boolean;
}) {
  const t = translator(locale, "identity");
  const common = { readOnly: isReadOnly, autoComplete: "off", maxLength: 160 };
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        {...common}
        defaultValue={account?.accountName ?? ""}
        label={t("settings.accountName")}
        name="accountName"
      />
      <FormField
        {...common}
        defaultValue={account?.bank ?? ""}
        label={t("settings.bankName")}
        name="bank"
      />
      <FormField
        {...common}
        defaultValue={account?.account ?? ""}
        inputMode="numeric"
        label={t("settings.account")}
        name="account"
      />
      <FormField
        {...common}
        autoCapitalize="characters"
        defaultValue={account?.swift ?? ""}
        label={t("settings.swift")}
        name="swift"
      />
      <FormField
        {...common}
        defaultValue={account?.cnaps ?? ""}
        inputMode="numeric"
        label={t("settings.cnaps")}
        name="cnaps"
      />
    </div>
  );
}
