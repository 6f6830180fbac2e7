import "server-only";
import { revalidatePath } from "next/cache";
import { locales } from "@/lib/i18n/locales";

const inEveryLanguage = (path: string) => {
  for (const locale of locales) revalidatePath(`/${locale}${path}`);
};

/** Every filtered view of the catalogue is one route, so its pattern drops them all. */
function refreshCatalogue() {
  revalidatePath("/[locale]/catalogue/[query]", "page");
  revalidatePath("/[locale]/(public)/catalogue", "page");
  revalidatePath("/[locale]/(public)/catalogue/[query]", "page");
  revalidatePath("/[locale]/(public)/compare/[slugs]", "page");
  inEveryLanguage("");
}

/** Similar goods show it too. */
export function refreshProduct(slug: string) {
  inEveryLanguage(`/products/${slug}`);
  revalidatePath("/[locale]/(public)/products/[slug]", "page");
  refreshCatalogue();
}

type Goods = { readonly slug: string; readonly sellerSlug: string | null };

/** A product that was changed by its seller; a draft stands on no public page. */
export function refreshGoods({ slug, sellerSlug, isPublic }: Goods & { isPublic: boolean }) {
  if (!isPublic) return;
  refreshProduct(slug);
  if (sellerSlug) refreshSeller(sellerSlug);
}

/** Every list in which goods stand with their stock. */
export function refreshLists() {
  revalidatePath("/[locale]/(public)/sellers/[slug]", "page");
  refreshCatalogue();
}

/** Orders come often, so lists follow where a stock comes to an end or back, and else with their next hour. */
export function refreshStock(slugs: readonly string[]) {
  for (const slug of new Set(slugs)) inEveryLanguage(`/products/${slug}`);
}

export const refreshAllGoods = () => revalidatePath("/[locale]/(public)/products/[slug]", "page");

/** The name or the standing of a seller, which every page of the goods shows or depends on. */
export function refreshSellerAndGoods(slug: string) {
  refreshAllGoods();
  refreshSeller(slug);
}

function refreshSeller(slug: string) {
  inEveryLanguage(`/sellers/${slug}`);
  refreshCatalogue();
}
