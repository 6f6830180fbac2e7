import type { Localized } from "@/lib/i18n/localized";

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");

/** A readable public address that stays whatever is renamed later; `unique` tells apart what is named alike. */
export const productSlug = (names: Localized, itemNo: string, unique: string) =>
  [plain(names.en ?? ""), plain(itemNo), unique].filter(Boolean).join("-");
