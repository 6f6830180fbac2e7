import type { Cell } from "@/lib/catalogue/model/product-cell";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import { formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import { parseUnitPrice } from "@/lib/money/model";

/** A cell's text as the list shows it. */
export function cellShown(locale: Locale, cell: Cell, text: string): string {
  const price = cell === "price" ? parseUnitPrice(text) : null;
  if (price !== null) return formatUnitPrice(locale, price);
  if (cell === "moq") return formatNumber(locale, Number(text));
  const status = productStatuses.find((known) => cell === "status" && known === text);
  return status ? translator(locale, "catalogue")(`manage.status.${status}`) : text;
}
