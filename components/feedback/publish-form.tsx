import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/field-error";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { publishVersionAction } from "@/lib/feedback/actions";
import type { IssueView } from "@/lib/feedback/queries/reports";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

const first = ["zh", "ru", "en"] as const satisfies readonly Locale[];
const further = locales.filter((one) => !(first as readonly Locale[]).includes(one));

/** The version that is to fix this issue, and others of the product with it. */
export function PublishForm({ locale, issue }: { locale: Locale; issue: IssueView }) {
  const t = translator(locale, "feedback");
  const { product, siblings } = issue;
  return (
    <ActionForm
      action={publishVersionAction}
      className="grid gap-4"
      hidden={{ productId: product.id, productVersion: product.versionNumber }}
      id="publish"
      locale={locale}
    >
      <p className="text-ink-muted max-w-prose">{t("issue.versionHint")}</p>
      <input name="issueIds" type="hidden" value={issue.id} />
      {siblings.length > 0 ? (
        <fieldset>
          <legend className="font-medium">{t("issue.closes")}</legend>
          <Checkbox checked disabled label={localized(issue.codeNames, locale).text} readOnly />
          {siblings.map((sibling) => (
            <Checkbox
              hint={`${sibling.number} · ${t("version", { version: sibling.productVersion })}`}
              key={sibling.id}
              label={localized(sibling.codeNames, locale).text}
              name="issueIds"
              value={sibling.id}
            />
          ))}
          <FieldError name="issueIds" />
        </fieldset>
      ) : null}
      {first.map((one) => (
        <NoteField isOptional={one !== "zh"} key={one} locale={locale} of={one} />
      ))}
      <Disclosure summary={t("issue.moreLanguages")}>
        <div className="grid gap-4">
          {further.map((one) => (
            <NoteField isOptional key={one} locale={locale} of={one} />
          ))}
        </div>
      </Disclosure>
      <div>
        <SubmitButton>{t("issue.publish", { version: product.versionNumber + 1 })}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function NoteField({
  locale,
  of,
  isOptional,
}: {
  locale: Locale;
  of: Locale;
  isOptional: boolean;
}) {
  const t = translator(locale, "feedback");
  const optional = isOptional ? { optional: translator(locale, "common")("optional") } : {};
  return (
    <FormField
      as="textarea"
      label={t("issue.noteIn", { language: localeNames[of] })}
      lang={of}
      maxLength={2000}
      name={`note-${of}`}
      rows={2}
      {...optional}
    />
  );
}
