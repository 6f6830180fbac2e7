import { DocumentItem } from "@/components/documents/document-item";
import { ReissueForm } from "@/components/documents/reissue-form";
import { Card } from "@/components/ui/card";
import type { DocumentRow } from "@/lib/documents/queries/documents";
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
  const standing = documents.filter(({ isReplaced }) => !isReplaced);
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
      {reader !== "buyer" && standing.length > 0 ? (
        <ReissueForm documents={standing} locale={locale} />
      ) : null}
    </Card>
  );
}
