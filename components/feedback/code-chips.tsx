import { Disclosure } from "@/components/ui/disclosure";
import { FieldError } from "@/components/ui/field-error";
import type { CodeView, ReportForm } from "@/lib/feedback/queries/report-form";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";

type CodeChipsProps = { locale: Locale; form: Pick<ReportForm, "typical" | "families" | "filed"> };

/** One problem of the taxonomy, those of this product first; works without JavaScript. */
export function CodeChips({ locale, form }: CodeChipsProps) {
  const t = translator(locale, "feedback");
  const hasRating = form.filed.length > 0;
  return (
    <fieldset aria-describedby="field-code-error" className="min-w-0">
      <legend className="mb-1.5 font-medium">{t("report.problem")}</legend>
      <div className="flex flex-wrap gap-2">
        {hasRating ? null : <Chip isChosen label={t("report.noProblem")} value="" />}
        {form.typical.map((code) => (
          <CodeChip code={code} key={code.code} locale={locale} />
        ))}
      </div>
      <Disclosure isOpen={form.typical.length === 0} summary={t("report.allProblems")}>
        <div className="grid gap-4">
          {form.families.map(({ family, codes }) => (
            <div key={family}>
              <p className="text-ink-muted mb-1.5 text-sm font-medium">{t(`family.${family}`)}</p>
              <div className="flex flex-wrap gap-2">
                {codes.map((code) => (
                  <CodeChip code={code} key={code.code} locale={locale} />
                ))}
              </div>
            </div>
          ))}
        </div>
      </Disclosure>
      <FieldError name="code" />
    </fieldset>
  );
}

function CodeChip({ code, locale }: { code: CodeView; locale: Locale }) {
  return <Chip label={localized(code.names, locale).text} value={code.code} />;
}

function Chip({
  label,
  value,
  isChosen = false,
}: {
  label: string;
  value: string;
  isChosen?: boolean;
}) {
  return (
    <label className="min-h-target border-line-strong bg-surface-raised has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-accent relative inline-flex max-w-full cursor-pointer items-center rounded-full border px-4 py-2 has-focus-visible:outline-2 has-focus-visible:outline-offset-2">
      <input
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        defaultChecked={isChosen}
        name="code"
        type="radio"
        value={value}
      />
      <span className="first-letter:uppercase">{label}</span>
    </label>
  );
}
