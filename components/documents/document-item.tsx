import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { versionedNumber } from "@/lib/documents/model/kind";
import type { DocumentRow } from "@/lib/documents/queries/documents";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** One paper: its number, and how to have it. */
export function DocumentItem({ locale, document }: { locale: Locale; document: DocumentRow }) {
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
