import { DocumentItem } from "@/components/documents/document-item";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { issueStatementAction } from "@/lib/documents/actions";
import type { DocumentRow } from "@/lib/documents/queries/documents";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Period } from "@/lib/ledger/model/period";

type StatementPapersProps = {
  locale: Locale;
  companyId: string;
  period: Period;
  papers: DocumentRow[];
};

/** Statements on paper: those there are, and one of the days at hand. */
export function StatementPapers({ locale, companyId, period, papers }: StatementPapersProps) {
  const t = translator(locale, "documents");
  return (
    <Card title={t("statement.title")}>
      {papers.length > 0 ? (
        <ul className="divide-line mb-3 divide-y">
          {papers.map((paper) => (
            <DocumentItem document={paper} key={paper.id} locale={locale} />
          ))}
        </ul>
      ) : null}
      <ActionForm
        action={issueStatementAction}
        hidden={{ companyId, ...period }}
        id="statement"
        locale={locale}
      >
        <SubmitButton variant="secondary">{t("statement.submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
