import type { Fact, Pair } from "@/lib/documents/model/content";
import type { Locale } from "@/lib/i18n/locales";
import { type Localized, localized } from "@/lib/i18n/localized";
import { type Translator, translator } from "@/lib/i18n/translate";
import { dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";

export type DocumentWord = Parameters<Translator<"documents">>[0];
type Values = Readonly<Record<string, string | number | Pair>>;
type Say = (key: DocumentWord, values?: Readonly<Record<string, string | number>>) => string;

/** A document in Chinese alone would serve nobody beyond the border, so English stands beside it then. */
export const besideChinese = (locale: Locale): Locale => (locale === "zh" ? "en" : locale);

const isPair = (value: string | number | Pair): value is Pair => typeof value === "object";

function inLanguage(values: Values, side: keyof Pair): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, isPair(value) ? value[side] : value]),
  );
}

/** Says everything twice: in Chinese and in the buyer's language. */
export function speech(buyer: Locale) {
  const own = besideChinese(buyer);
  const [inChinese, inOwn] = [translator("zh", "documents"), translator(own, "documents")] as Say[];
  const say = (key: DocumentWord, values: Values = {}): Pair => ({
    zh: inChinese?.(key, inLanguage(values, "zh")) ?? "",
    own: inOwn?.(key, inLanguage(values, "own")) ?? "",
  });
  const named = (texts: Localized): Pair => ({
    zh: localized(texts, "zh").text,
    own: localized(texts, own).text,
  });
  const fact = (key: DocumentWord, value: Fact["value"]): Fact => ({ term: say(key), value });
  return { locale: own, say, named, fact };
}
export type Speech = ReturnType<typeof speech>;

/** "2026-11-24" reads alike in every language; the day is Yiwu's. */
export const printedDay = (at: Date) => toIsoDay(dayInYiwu(at));

/** Parts of a text in both languages, with the same between them. */
export const joined = (parts: readonly Pair[], between: string): Pair => ({
  zh: parts.flatMap(({ zh }) => zh || []).join(between),
  own: parts.flatMap(({ own }) => own || []).join(between),
});
