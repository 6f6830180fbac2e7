import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { FormField } from "@/components/ui/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { reissueDocumentAction } from "@/lib/documents/actions";
import { versionedNumber } from "@/lib/documents/model/kind";
import type { DocumentRow } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type ReissueFormProps = { locale: Locale; documents: DocumentRow[] };

export function ReissueForm({ locale, documents }: ReissueFormProps) {
  const t = translator(locale, "documents");
  return (
    <Disclosure className="mt-2" summary={t("reissue.title")}>
      <ActionForm
        action={reissueDocumentAction}
        className="grid gap-4"
        emptiesOnSuccess
        id="reissue"
        locale={locale}
      >
        <p className="text-ink-muted text-sm">{t("reissue.lead")}</p>
        <FormField
          as="select"
          label={t("reissue.which")}
          name="documentId"
          options={documents.map((document) => ({
            value: document.id,
            label: `${t(`kind.${document.kind}`)} ${versionedNumber(document)}`,
          }))}
        />
        <FormField label={t("reissue.reason")} maxLength={300} name="reason" />
        <SubmitButton variant="secondary">{t("reissue.title")}</SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
