import { plain } from "@/lib/batches/model/cells/numbers";
import { squash } from "@/lib/batches/model/header-text";
import type { Localized } from "@/lib/i18n/localized";

export type NamedCategory = { readonly slug: string; readonly names: Localized };

/** The category of a name in any language; null where it is none or more than one. */
export function slugOf(text: string, categories: readonly NamedCategory[]): string | null {
  const exact = categories.find(({ slug }) => slug === text.trim());
  if (exact) return exact.slug;
  const wanted = [text, ...text.split(/[>/›]/).slice(-1)].map(squash);
  for (const name of wanted) {
    const found = categories.filter(({ names }) =>
      Object.values(names).some((known) => squash(known) === name),
    );
    if (found.length === 1 && name !== "") return found[0]?.slug ?? null;
  }
  return null;
}

export const digitsOf = (text: string) => plain(text).replace(/[\s.,-]/g, "");

/** Six digits of a code of six, eight or ten; null where it is none. Ten are never made of six. */
export function hs6Of(text: string): string | null {
  const digits = digitsOf(text);
  return /^(\d{6}|\d{8}|\d{10})$/.test(digits) ? digits.slice(0, 6) : null;
}
