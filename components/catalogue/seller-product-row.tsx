import type { ReactNode } from "react";
import { BULK_FORM } from "@/components/catalogue/bulk-bar";
import { OwnWords } from "@/components/catalogue/own-words";
import { ProductPicture } from "@/components/catalogue/product-picture";
import { ProductStatusBadge } from "@/components/catalogue/product-status-badge";
import { columnLabel } from "@/components/catalogue/seller-column";
import { ImageOff } from "@/components/ui/icons";
import { Link } from "@/components/ui/link";
import { Money } from "@/components/ui/money";
import { type Cell, cells, cellTexts } from "@/lib/catalogue/model/product-cell";
import type { SellerColumn } from "@/lib/catalogue/model/seller-list";
import type { SellerProductRow as Row } from "@/lib/catalogue/queries/seller-products";
import { formatDate, formatList, formatNumber } from "@/lib/i18n/format";
import { type Locale, localeNames, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const isCell = (column: SellerColumn): column is SellerColumn & Cell =>
  cells.some((cell) => cell === column);

export const isFigure = (column: SellerColumn) => column !== "status" && column !== "languages";

type SellerProductRowProps = {
  locale: Locale;
  row: Row;
  columns: readonly SellerColumn[];
  timeZone: string;
  href: string;
  editHref: string;
};

/** A row of the seller's list; the cells that carry `data-cell` are edited in place. */
export function SellerProductRow({
  locale,
  row,
  columns,
  timeZone,
  href,
  editHref,
}: SellerProductRowProps) {
  const t = translator(locale, "catalogue");
  const texts = cellTexts(row);
  return (
    <tr
      className="product-row"
      data-product={row.id}
      data-revision={row.revision}
      id={`p-${row.id}`}
    >
      <th className="product-row-head" scope="row">
        <input
          aria-label={t("table.choose", { name: row.itemNo })}
          className="accent-accent size-5 shrink-0"
          form={BULK_FORM}
          name="ids"
          type="checkbox"
          value={row.id}
        />
        <Thumbnail row={row} />
        <span className="min-w-0">
          <Link className="inline-block py-1" href={href}>
            {row.itemNo}
          </Link>
          <span className="line-clamp-2 font-normal">
            <OwnWords locale={locale} words={row.name} />
          </span>
        </span>
      </th>
      {columns.map((column) => (
        <td
          className={isFigure(column) ? "text-end tabular-nums" : undefined}
          data-cell={isCell(column) ? column : undefined}
          data-label={columnLabel(locale, column)}
          data-value={isCell(column) ? texts[column] : undefined}
          key={column}
        >
          <span>{contentOf(locale, row, column, timeZone)}</span>
        </td>
      ))}
      <td>
        <Link
          aria-label={t("table.editRow", { name: row.itemNo })}
          className="min-h-target inline-flex items-center"
          href={editHref}
        >
          {translator(locale, "common")("actions.edit")}
        </Link>
      </td>
    </tr>
  );
}

function contentOf(locale: Locale, row: Row, column: SellerColumn, timeZone: string): ReactNode {
  const contents: Record<SellerColumn, () => ReactNode> = {
    status: () => <ProductStatusBadge locale={locale} status={row.status} />,
    price: () => (row.priceFrom > 0n ? <Money locale={locale} unitPrice={row.priceFrom} /> : "–"),
    moq: () => formatNumber(locale, row.moq),
    lead: () => cellTexts(row).lead,
    stock: () => formatNumber(locale, row.readyStock),
    languages: () => <Languages locale={locale} missing={row.missingLanguages} />,
    version: () => `v${row.versionNumber}`,
    updated: () => formatDate(locale, row.updatedAt, timeZone),
  };
  return contents[column]();
}

function Languages({ locale, missing }: { locale: Locale; missing: readonly Locale[] }) {
  const t = translator(locale, "catalogue");
  const names = formatList(
    locale,
    missing.map((language) => localeNames[language]),
  );
  return (
    <span title={missing.length > 0 ? t("manage.missingIn", { languages: names }) : undefined}>
      {t("table.languagesDone", { done: locales.length - missing.length, total: locales.length })}
    </span>
  );
}

function Thumbnail({ row }: { row: Row }) {
  return row.picture ? (
    <ProductPicture
      alt=""
      className="rounded-control size-12 shrink-0"
      largest="card"
      picture={row.picture}
      sizes="48px"
    />
  ) : (
    <span className="rounded-control bg-surface-sunken text-ink-muted inline-grid size-12 shrink-0 place-items-center">
      <ImageOff className="size-5" />
    </span>
  );
}
