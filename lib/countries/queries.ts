import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { db } from "@/lib/platform/db";

/** Public: the countries a buyer's company may be in, by name. */
export async function listDestinations(locale: Locale): Promise<{ code: string; name: string }[]> {
  const countries = await db.country.findMany({
    where: { isDestination: true },
    orderBy: { code: "asc" },
    select: { code: true, names: true },
  });
  return countries.map(({ code, names }) => ({
    code,
    name: localized(names, locale).text || code,
  }));
}
