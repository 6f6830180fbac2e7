import { type Locale, languageTags, locales } from "@/lib/i18n/locales";

/** The same page in the other languages, for search engines; `path` begins with a slash or is empty. */
export const alternatesOf = (locale: Locale, path: string) => ({
  canonical: `/${locale}${path}`,
  languages: {
    ...Object.fromEntries(locales.map((other) => [languageTags[other], `/${other}${path}`])),
    "x-default": `/ru${path}`,
  },
});
