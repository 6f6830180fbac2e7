import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { BatchOutline } from "@/lib/batches/schema/batch";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { textEncodings, textSeparators } from "@/lib/platform/text-format";

type RereadFieldsProps = {
  locale: Locale;
  outline: BatchOutline;
  sheet: BatchOutline["sheets"][number];
};

const encodings: Readonly<Record<(typeof textEncodings)[number], string>> = {
  "utf-8": "UTF-8",
  gb18030: "GB18030 (中文)",
  "windows-1251": "Windows-1251 (Кириллица)",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

const separators = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** Which sheet of a workbook, or how a text file is made. */
export function RereadFields({ locale, outline, sheet }: RereadFieldsProps) {
  const t = translator(locale, "batches");
  if (outline.format === "xlsx") {
    if (outline.sheets.length < 2) return <input name="sheet" type="hidden" value={sheet.index} />;
    return (
      <Card>
        <div className="flex flex-wrap items-end gap-3">
          <FormField
            as="select"
            className="min-w-0 flex-1"
            defaultValue={String(sheet.index)}
            label={t("columns.sheet")}
            name="sheet"
            options={outline.sheets.map(({ index, name, rows }) => ({
              value: String(index),
              label: `${name} · ${t("columns.rows", { count: rows })}`,
            }))}
          />
          <SubmitButton name="step" value="sheet" variant="secondary">
            {t("columns.openSheet")}
          </SubmitButton>
        </div>
      </Card>
    );
  }
  return (
    <Disclosure
      className="rounded-card border-line bg-surface-raised shadow-card border px-4"
      summary={t("columns.rereadLead")}
    >
      <div className="flex flex-wrap items-end gap-3">
        <FormField
          as="select"
          defaultValue={outline.encoding ?? ""}
          label={t("columns.encoding")}
          name="encoding"
          options={textEncodings.map((value) => ({ value, label: encodings[value] }))}
        />
        <FormField
          as="select"
          defaultValue={outline.separator ?? ""}
          label={t("columns.separator")}
          name="separator"
          options={textSeparators.map((value) => ({
            value,
            label: t(`columns.${separators[value]}`),
          }))}
        />
        <SubmitButton name="step" value="reread" variant="secondary">
          {t("columns.reread")}
        </SubmitButton>
      </div>
    </Disclosure>
  );
}
