import type { SellerColumn, SellerSort } from "@/lib/catalogue/model/seller-list";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** The word over a column of the seller's list. */
export function columnLabel(locale: Locale, column: SellerColumn | SellerSort): string {
  const t = translator(locale, "catalogue");
  const labels: Record<SellerColumn | SellerSort, string> = {
    itemNo: t("manage.field.itemNo"),
    name: t("manage.field.name"),
    status: translator(locale, "common")("labels.status"),
    price: t("manage.priceFrom"),
    moq: t("product.moq"),
    lead: t("product.lead"),
    stock: t("product.ready"),
    languages: t("table.languages"),
    version: t("manage.version"),
    updated: t("manage.updated"),
  };
  return labels[column];
}
