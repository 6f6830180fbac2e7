import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const units = ["pc", "set", "pair", "pack", "bag", "box", "roll"] as const;

/** "a piece", "a set": what the price is for. */
export const unitWord = (locale: Locale, unit: string) =>
  translator(locale, "catalogue")(`per.${units.find((known) => known === unit) ?? "pc"}`);
