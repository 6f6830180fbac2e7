import { isLocale, type Locale } from "@/lib/i18n/locales";

/** A text as its owner wrote it, in some of the languages. */
export type Localized = Partial<Record<Locale, string>>;

const fallbacks: readonly Locale[] = ["ru", "en", "zh"];

/** The reader's language, then Russian, English, Chinese, then whatever there is; says which one it is. */
export function localized(texts: unknown, reader: Locale): { text: string; locale: Locale } {
  const known = toLocalized(texts);
  for (const locale of [reader, ...fallbacks]) {
    const text = known[locale];
    if (text) return { text, locale };
  }
  const [first] = Object.entries(known);
  return first && isLocale(first[0])
    ? { text: first[1], locale: first[0] }
    : { text: "", locale: reader };
}

/** Reads a JSON column of texts, dropping what is not one. */
export function toLocalized(value: unknown): Localized {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([key, text]) => isLocale(key) && typeof text === "string" && text !== "",
    ),
  );
}
