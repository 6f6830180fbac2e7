export const locales = ["ru", "zh", "en", "kk", "uz", "ky", "tg", "tk"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "ru";

/** Each language in its own script. */
export const localeNames: Record<Locale, string> = {
  ru: "Русский",
  zh: "中文",
  en: "English",
  kk: "Қазақша",
  uz: "Oʻzbekcha",
  ky: "Кыргызча",
  tg: "Тоҷикӣ",
  tk: "Türkmençe",
};

/** What `Intl` and `<html lang>` are told. */
export const languageTags: Record<Locale, string> = {
  ru: "ru",
  zh: "zh-CN",
  en: "en",
  kk: "kk",
  uz: "uz-Latn",
  ky: "ky",
  tg: "tg",
  tk: "tk",
};

/**
 * What `Intl` is told of numbers. The browsers of cheap phones know no Kazakh, Kyrgyz, Tajik or Turkmen
 * numbers; CLDR gives all of them, and Uzbek, the separators of Russian, and Chinese those of English.
 */
export const numberTags: Record<Locale, "ru" | "en"> = {
  ru: "ru",
  zh: "en",
  en: "en",
  kk: "ru",
  uz: "ru",
  ky: "ru",
  tg: "ru",
  tk: "ru",
};

export const isLocale = (value: unknown): value is Locale =>
  typeof value === "string" && (locales as readonly string[]).includes(value);
