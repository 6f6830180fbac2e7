import { ReissueForm } from "@/components/documents/reissue-form";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { issueStatementAction } from "@/lib/documents/actions";
import { versionedNumber } from "@/lib/documents/model/kind";
import type { DocumentRow } from "@/lib/documents/queries/documents";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type OrderDocumentsProps = {
  locale: Locale;
  order: { id: string; number: string };
  documents: DocumentRow[];
  reader: "buyer" | "seller" | "operator";
};

/** The papers of an order, as PDF one by one, all in one ZIP, or to print from here. */
export function OrderDocuments({ locale, order, documents, reader }: OrderDocumentsProps) {
  const t = translator(locale, "documents");
  const standing = documents.filter(({ kind, isReplaced }) => !isReplaced && kind !== "statement");
  return (
    <Card
      aside={
        documents.length > 0 ? (
          <a className="link-text" download href={`/api/orders/${order.number}/documents.zip`}>
            {t("list.all")}
          </a>
        ) : null
      }
      id="documents"
      title={t("title")}
    >
      {documents.length > 0 ? (
        <ul className="divide-line divide-y">
          {documents.map((document) => (
            <DocumentItem document={document} key={document.id} locale={locale} />
          ))}
        </ul>
      ) : (
        <p className="text-ink-muted">{t("list.empty")}</p>
      )}
      {reader !== "operator" && documents.length > 0 ? (
        <ActionForm
          action={issueStatementAction}
          className="mt-3"
          hidden={{ orderId: order.id }}
          id="statement"
          locale={locale}
        >
          <SubmitButton variant="secondary">{t("statement.submit")}</SubmitButton>
        </ActionForm>
      ) : null}
      {reader !== "buyer" && standing.length > 0 ? (
        <ReissueForm documents={standing} locale={locale} />
      ) : null}
    </Card>
  );
}

function DocumentItem({ locale, document }: { locale: Locale; document: DocumentRow }) {
  const t = translator(locale, "documents");
  const number = versionedNumber(document);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2 first:pt-0">
      <p>
        <span className="font-medium">{t(`kind.${document.kind}`)}</span>{" "}
        {document.isReplaced ? <Badge>{t("list.replaced")}</Badge> : null}
        <span className="text-ink-muted block text-sm tabular-nums">
          {number} · {formatDate(locale, document.issuedAt, "Asia/Shanghai")}
        </span>
      </p>
      <p className="flex gap-4">
        <Link
          aria-label={`${t("list.print")} ${number}`}
          className="min-h-target inline-flex items-center"
          href={`/${locale}/documents/${document.id}/print`}
        >
          {t("list.print")}
        </Link>
        <a
          aria-label={`${t("list.pdf")} ${number}`}
          className="link-text min-h-target inline-flex items-center"
          download
          href={`/api/documents/${document.id}`}
        >
          {t("list.pdf")}
        </a>
      </p>
    </li>
  );
}
