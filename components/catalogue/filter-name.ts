import { type PaperKind, priceSteps } from "@/lib/catalogue/model/facets";
import type { ListFilter, ListQuery } from "@/lib/catalogue/model/list-query";
import { formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** Names of what the address only knows by slug. */
export type KnownNames = { category: string | undefined; seller: string | undefined };

const listed = (names: readonly string[]) => names.join(", ");

export const starsOf = (locale: Locale, rating: number) => formatNumber(locale, rating / 100, 1);

/** "¥5 to ¥20": what a price band holds. */
export function bandName(locale: Locale, band: number) {
  const t = translator(locale, "catalogue");
  const [min, max] = [priceSteps[band - 1], priceSteps[band]].map((step) =>
    step === undefined ? undefined : formatUnitPrice(locale, step),
  );
  if (min === undefined) return t("find.under", { price: max ?? "" });
  return max === undefined ? t("chip.min", { price: min }) : t("find.between", { min, max });
}

export function papersName(locale: Locale, kind: PaperKind) {
  const t = translator(locale, "catalogue");
  return kind === "none" ? t("find.noPapers") : t(`place.${kind}`);
}

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
    band: () => listed((query.band ?? []).map((band) => bandName(locale, band))),
    material: () => listed((query.material ?? []).map((name) => t(`find.material.${name}`))),
    papers: () => listed((query.papers ?? []).map((kind) => papersName(locale, kind))),
    rating: () => t("find.stars", { stars: starsOf(locale, query.rating ?? 0) }),
    quantity: () => t("find.forQuantity", { count: query.quantity ?? 0 }),
  };
  return words[filter]();
}
