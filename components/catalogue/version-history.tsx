import { OwnWords } from "@/components/catalogue/own-words";
import { Badge } from "@/components/ui/badge";
import type { ProductView } from "@/lib/catalogue/queries/product";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type VersionHistoryProps = {
  locale: Locale;
  versions: ProductView["versions"];
  current: number;
};

export function VersionHistory({ locale, versions, current }: VersionHistoryProps) {
  const t = translator(locale, "catalogue");
  return (
    <ol className="border-line ms-1 grid gap-4 border-s ps-4">
      {versions.map(({ number, note, publishedAt }) => (
        <li key={number}>
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {t("product.version", { number })}
            {number === current ? <Badge tone="accent">{t("product.now")}</Badge> : null}
            <time
              className="text-ink-muted text-sm font-normal"
              dateTime={publishedAt.toISOString()}
            >
              {formatDate(locale, publishedAt, "Asia/Shanghai")}
            </time>
          </p>
          <p className="mt-0.5">
            {note.text ? <OwnWords locale={locale} words={note} /> : t("product.first")}
          </p>
        </li>
      ))}
    </ol>
  );
}
