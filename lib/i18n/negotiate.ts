import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";

/** The reader's choice, else the first language of the browser's list that we speak, else Russian. */
export function negotiateLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  const wanted = (acceptLanguage ?? "")
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const q = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return {
        language: tag.split("-")[0]?.toLowerCase(),
        weight: q ? Number(q.split("=")[1]) : 1,
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}
