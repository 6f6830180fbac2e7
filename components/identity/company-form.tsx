import { PhoneField } from "@/components/identity/phone-field";
import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { updateCompanyAction } from "@/lib/identity/actions";

export type CompanyDetails = {
  name: string;
  city: string | null;
  address: string | null;
  phone: string | null;
  version: number;
};

type CompanyFormProps = {
  locale: Locale;
  company: CompanyDetails;
  phoneExample: string;
  isReadOnly: boolean;
};

export function CompanyForm({ locale, company, phoneExample, isReadOnly }: CompanyFormProps) {
  const t = translator(locale, "identity");
  return (
    <ActionForm
      action={updateCompanyAction}
      className="grid gap-4"
      hidden={{ version: company.version }}
      locale={locale}
    >
      <CompanyFields
        company={company}
        isReadOnly={isReadOnly}
        locale={locale}
        phoneExample={phoneExample}
      />
      {isReadOnly ? (
        <p className="text-ink-muted">{t("company.onlyOwner")}</p>
      ) : (
        <SubmitButton className="sm:justify-self-start">
          {translator(locale, "common")("actions.save")}
        </SubmitButton>
      )}
    </ActionForm>
  );
}

/** The facts every company has. */
export function CompanyFields({
  locale,
  company,
  phoneExample,
  isReadOnly,
  addressLabel,
  addressHint,
}: CompanyFormProps & { addressLabel?: string; addressHint?: string }) {
  const t = translator(locale, "identity");
  const optional = translator(locale, "common")("optional");
  return (
    <>
      <FormField
        autoComplete="organization"
        defaultValue={company.name}
        hint={t("company.nameHint")}
        label={t("companyName")}
        maxLength={160}
        name="name"
        readOnly={isReadOnly}
        required
      />
      <PhoneField
        defaultValue={company.phone ?? ""}
        hint={t("phoneHint", { example: phoneExample })}
        label={t("phone")}
        readOnly={isReadOnly}
      />
      <FormField
        autoComplete="address-level2"
        defaultValue={company.city ?? ""}
        label={t("city")}
        maxLength={120}
        name="city"
        optional={optional}
        readOnly={isReadOnly}
      />
      <FormField
        autoComplete="street-address"
        defaultValue={company.address ?? ""}
        hint={addressHint}
        label={addressLabel ?? t("address")}
        maxLength={300}
        name="address"
        optional={optional}
        readOnly={isReadOnly}
      />
    </>
  );
}
