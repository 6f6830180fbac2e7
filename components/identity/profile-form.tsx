import { ActionForm } from "@/components/ui/action-form";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { updateAccountAction } from "@/lib/identity/actions";
import { timeZones } from "@/lib/identity/model/time-zones";

type ProfileFormProps = { locale: Locale; name: string; language: string; timeZone: string | null };

const cityOf = (zone: string) => zone.slice(zone.indexOf("/") + 1).replaceAll("_", " ");

export function ProfileForm({ locale, name, language, timeZone }: ProfileFormProps) {
  const t = translator(locale, "identity");
  return (
    <ActionForm action={updateAccountAction} className="grid gap-4" id="profile" locale={locale}>
      <FormField
        autoComplete="name"
        defaultValue={name}
        label={t("yourName")}
        maxLength={120}
        name="name"
        required
      />
      <FormField
        as="select"
        defaultValue={language}
        label={t("account.language")}
        name="language"
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <FormField
        as="select"
        defaultValue={timeZone ?? ""}
        label={t("account.timeZone")}
        name="timeZone"
        options={[
          { value: "", label: t("account.timeZoneOfCountry") },
          ...timeZones.map((value) => ({ value, label: cityOf(value) })),
        ]}
      />
      <SubmitButton className="sm:justify-self-start">
        {translator(locale, "common")("actions.save")}
      </SubmitButton>
    </ActionForm>
  );
}
