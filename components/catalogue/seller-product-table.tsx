import { OwnWords } from "@/components/catalogue/own-words";
import { ProductPicture } from "@/components/catalogue/product-picture";
import { ProductStatusBadge } from "@/components/catalogue/product-status-badge";
import { Card } from "@/components/ui/card";
import { ImageOff } from "@/components/ui/icons";
import { Money } from "@/components/ui/money";
import { Table } from "@/components/ui/table";
import type { SellerProductRow } from "@/lib/catalogue/queries/seller-products";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type SellerProductTableProps = { locale: Locale; rows: SellerProductRow[]; timeZone: string };

export function SellerProductTable({ locale, rows, timeZone }: SellerProductTableProps) {
  const t = translator(locale, "catalogue");
  return (
    <Card flush>
      <Table
        caption={t("manage.title")}
        columns={[
          { key: "item", label: t("manage.field.itemNo") },
          { key: "picture", label: t("product.pictures"), hiddenLabel: true },
          { key: "name", label: t("manage.field.name") },
          { key: "status", label: translator(locale, "common")("labels.status") },
          { key: "price", label: t("manage.priceFrom"), numeric: true },
          { key: "moq", label: t("product.moq"), numeric: true },
          { key: "stock", label: t("product.ready"), numeric: true },
          { key: "version", label: t("manage.version"), numeric: true },
          { key: "updated", label: t("manage.updated"), numeric: true },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          href: `/${locale}/seller/products/${row.id}`,
          cells: {
            item: row.itemNo,
            picture: <Thumbnail row={row} />,
            name: <OwnWords locale={locale} words={row.name} />,
            status: <ProductStatusBadge locale={locale} status={row.status} />,
            price: row.priceFrom > 0n ? <Money locale={locale} unitPrice={row.priceFrom} /> : "–",
            moq: formatNumber(locale, row.moq),
            stock: formatNumber(locale, row.readyStock),
            version: `v${row.versionNumber}`,
            updated: formatDate(locale, row.updatedAt, timeZone),
          },
        }))}
      />
    </Card>
  );
}

function Thumbnail({ row }: { row: SellerProductRow }) {
  return row.picture ? (
    <ProductPicture
      alt=""
      className="rounded-control size-12"
      largest="card"
      picture={row.picture}
      sizes="48px"
    />
  ) : (
    <span className="rounded-control bg-surface-sunken text-ink-muted grid size-12 place-items-center">
      <ImageOff className="size-5" />
    </span>
  );
}
