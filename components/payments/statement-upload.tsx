import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { FieldError } from "@/components/ui/field-error";
import { FileInput } from "@/components/ui/file-input";
import { FileSpreadsheet } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { importStatementAction } from "@/lib/payments/actions";

/** A file as the bank exports it; what it is like is found out by itself. */
export function StatementUpload({ locale }: { locale: Locale }) {
  const t = translator(locale, "payments");
  return (
    <Card>
      <ActionForm
        action={importStatementAction}
        className="grid gap-4"
        id="statement"
        locale={locale}
      >
        <div>
          <FileInput
            accept=".csv,.txt,.tsv,.xlsx,text/csv"
            describedBy="statement-hint"
            icon={<FileSpreadsheet className="size-5" />}
            id="statement-file"
            label={t("bankStatement.upload")}
            name="file"
          />
          <p className="text-ink-muted mt-1 max-w-prose text-sm" id="statement-hint">
            {t("bankStatement.hint")}
          </p>
          <FieldError hasControlId name="file" />
        </div>
        <SubmitButton className="sm:justify-self-start" size="large">
          {t("bankStatement.send")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
