import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field-error";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { columnLetters } from "@/lib/batches/model/problem-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { mapStatementAction } from "@/lib/payments/actions";
import type { StatementMapping } from "@/lib/payments/schema/bank-statement";

type StatementColumnsFormProps = {
  locale: Locale;
  statementId: string;
  mapping: StatementMapping;
};

const single = ["date", "amount", "direction", "payer", "currency"] as const;
const LONGEST = 40;

/** Which column is what, beside what stands in it. */
export function StatementColumnsForm({ locale, statementId, mapping }: StatementColumnsFormProps) {
  const t = translator(locale, "payments");
  const { headers, samples, columns } = mapping;
  const options = headers.map((header, index) => ({
    value: String(index),
    label: [columnLetters(index), header, samples[index]?.[0] && `(${samples[index]?.[0]})`]
      .filter(Boolean)
      .join(" ")
      .slice(0, LONGEST),
  }));
  return (
    <ActionForm
      action={mapStatementAction}
      className="grid gap-4"
      hidden={{ statementId }}
      id="columns"
      locale={locale}
    >
      <p className="text-ink-muted max-w-prose">{t("bankStatement.columnsLead")}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {single.map((field) => (
          <FormField
            as="select"
            defaultValue={columns[field] === null ? "" : String(columns[field])}
            key={field}
            label={t(`bankStatement.col.${field}`)}
            name={field}
            options={options}
            placeholder={t("bankStatement.none")}
          />
        ))}
      </div>
      <fieldset>
        <legend className="mb-1 font-medium">{t("bankStatement.col.notes")}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
          {options.map(({ value, label }) => (
            <Checkbox
              defaultChecked={columns.notes.includes(Number(value))}
              id={`columns-notes-${value}`}
              key={value}
              label={<bdi>{label}</bdi>}
              name="notes"
              value={value}
            />
          ))}
        </div>
        <FieldError name="notes" />
      </fieldset>
      <SubmitButton className="sm:justify-self-start" variant="secondary">
        {t("bankStatement.read")}
      </SubmitButton>
    </ActionForm>
  );
}
