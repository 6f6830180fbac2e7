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
  inEveryLanguage("");
}

export function refreshProduct(slug: string) {
  inEveryLanguage(`/products/${slug}`);
  refreshCatalogue();
}

export function refreshSeller(slug: string) {
  inEveryLanguage(`/sellers/${slug}`);
  refreshCatalogue();
}
