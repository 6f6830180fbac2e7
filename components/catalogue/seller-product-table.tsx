import { Fragment } from "react";
import { EditableCells } from "@/components/catalogue/editable-cells";
import { ProductRowForm } from "@/components/catalogue/product-row-form";
import { columnLabel } from "@/components/catalogue/seller-column";
import { isFigure, SellerProductRow } from "@/components/catalogue/seller-product-row";
import { Link } from "@/components/ui/link";
import { productAddress } from "@/lib/catalogue/model/product-address";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import {
  changeList,
  listSearch,
  type SellerColumn,
  type SellerList,
  type SellerSort,
  sellerSorts,
} from "@/lib/catalogue/model/seller-list";
import type { SellerProductRow as Row } from "@/lib/catalogue/queries/seller-products";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

type SellerProductTableProps = {
  locale: Locale;
  rows: readonly Row[];
  list: SellerList;
  timeZone: string;
  here: string;
  /** The row that stands open as a form. */
  edited: string | null;
};

const asked = (here: string, pairs: string) => (pairs ? `${here}?${pairs}` : here);

/** A spreadsheet of goods; cards on a phone. */
export function SellerProductTable(props: SellerProductTableProps) {
  const { locale, rows, list, timeZone, here, edited } = props;
  const t = translator(locale, "catalogue");
  const common = translator(locale, "common");
  const search = listSearch(list);
  const back = (id: string) => `${asked(here, search)}#p-${id}`;
  return (
    <EditableCells
      key={search}
      locale={locale}
      statuses={productStatuses.map((value) => ({ value, label: t(`manage.status.${value}`) }))}
      words={{
        failed: translator(locale, "errors")("unexpected"),
        conflict: t("table.conflict"),
        yours: t("table.yours"),
        theirs: t("table.theirs"),
        close: common("actions.close"),
      }}
    >
      <div className="card product-sheet">
        <table className="stacked-table product-table">
          <caption className="sr-only">
            {t("manage.title")}. {t("table.help")}
          </caption>
          <Head here={here} list={list} locale={locale} />
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.id}>
                <SellerProductRow
                  columns={list.columns}
                  editHref={`${asked(here, [search, `edit=${row.id}`].filter(Boolean).join("&"))}#p-${row.id}`}
                  href={productAddress(locale, row.id, { list: search })}
                  locale={locale}
                  row={row}
                  timeZone={timeZone}
                />
                {edited === row.id ? (
                  <tr>
                    <td colSpan={list.columns.length + 2}>
                      <ProductRowForm list={back(row.id)} locale={locale} row={row} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </EditableCells>
  );
}

type HeadProps = { locale: Locale; list: SellerList; here: string };

const sortOf = (column: SellerColumn): SellerSort | undefined =>
  sellerSorts.find((sort) => sort === column);

function Head({ locale, list, here }: HeadProps) {
  const ordered = (sort: SellerSort | undefined) => {
    if (sort !== list.sort) return undefined;
    return list.isDescending ? ("descending" as const) : ("ascending" as const);
  };
  const own: SellerSort = list.sort === "name" ? "name" : "itemNo";
  return (
    <thead>
      <tr>
        <th aria-sort={ordered(own)} scope="col">
          <SortLink here={here} list={list} locale={locale} sort="itemNo" />
          {" · "}
          <SortLink here={here} list={list} locale={locale} sort="name" />
        </th>
        {list.columns.map((column) => {
          const sort = sortOf(column);
          return (
            <th
              aria-sort={ordered(sort)}
              className={isFigure(column) ? "text-end" : undefined}
              key={column}
              scope="col"
            >
              {sort ? (
                <SortLink here={here} list={list} locale={locale} sort={sort} />
              ) : (
                columnLabel(locale, column)
              )}
            </th>
          );
        })}
        <th scope="col">
          <span className="sr-only">{translator(locale, "common")("actions.edit")}</span>
        </th>
      </tr>
    </thead>
  );
}

function SortLink({ locale, list, here, sort }: HeadProps & { sort: SellerSort }) {
  const isCurrent = list.sort === sort;
  const isDescending = isCurrent ? !list.isDescending : sort === "updated";
  const name = columnLabel(locale, sort);
  return (
    <Link
      aria-label={translator(locale, "catalogue")(isDescending ? "table.falling" : "table.rising", {
        name,
      })}
      className="inline-flex min-h-9 items-center gap-1"
      href={asked(here, listSearch(changeList(list, { sort, isDescending })))}
      look="quiet"
    >
      {name}
      {isCurrent ? <span aria-hidden>{list.isDescending ? "↓" : "↑"}</span> : null}
    </Link>
  );
}
