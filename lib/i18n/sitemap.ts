import { type Locale, languageTags, locales } from "@/lib/i18n/locales";

export type SitemapEntry = { readonly path: string; readonly changedAt?: Date };

const addressOf = (base: string, locale: Locale, path: string) =>
  `<loc>${base}/${locale}${path}</loc>`;

const alternates = (base: string, path: string) =>
  locales
    .map(
      (locale) =>
        `<xhtml:link rel="alternate" hreflang="${languageTags[locale]}" href="${base}/${locale}${path}"/>`,
    )
    .join("");

/** Each page once for every language, naming its sisters. Paths are made of slugs, so nothing needs escaping. */
export function sitemapXml(base: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap(({ path, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    const others = alternates(base, path);
    return locales.map(
      (locale) => `<url>${addressOf(base, locale, path)}${changed}${others}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join("")}</urlset>`;
}

export function sitemapIndexXml(base: string, parts: number): string {
  const maps = Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${base}/sitemaps/${part}.xml</loc></sitemap>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join("")}</sitemapindex>`;
}
