import type { ListFilter, ListQuery } from "@/lib/catalogue/model/list-query";
import { formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Names of what the address only knows by slug. */
export type KnownNames = { category: string | undefined; seller: string | undefined };

/** "up to ¥20", "within 14 days": a chosen filter in words. */
export function filterName(
  locale: Locale,
  query: ListQuery,
  filter: ListFilter,
  names: KnownNames,
) {
  const t = translator(locale, "catalogue");
  const words: Record<ListFilter, () => string> = {
    q: () => t("chip.q", { q: query.q ?? "" }),
    category: () => names.category ?? query.category ?? "",
    seller: () => names.seller ?? query.seller ?? "",
    min: () => t("chip.min", { price: formatUnitPrice(locale, query.min ?? 0n) }),
    max: () => t("chip.max", { price: formatUnitPrice(locale, query.max ?? 0n) }),
    moq: () => t("chip.moq", { count: query.moq ?? 0 }),
    lead: () => t("chip.lead", { count: query.lead ?? 0 }),
    stock: () => t("chip.stock"),
  };
  return words[filter]();
}
