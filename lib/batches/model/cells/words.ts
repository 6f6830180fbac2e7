import { squash } from "@/lib/batches/model/header-text";
import { moqScopes, units } from "@/lib/catalogue/model/product-terms";
import { type Locale, locales } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

const UNITS: Readonly<Record<(typeof units)[number], string>> = {
  pc: "个|只|件|支|条|台|把|顶|块|张|枚|根|本|瓶|pc|pcs|piece|pieces|each|ea|шт|штука|штуки|штук|dona|дона|даана|дана",
  set: "套|组|set|sets|набор|наборы|комплект|компл|к т|sety",
  pair: "双|对|副|pair|pairs|pr|prs|пара|пары|пар",
  pack: "包|排|pack|packs|pk|уп|упак|упаковка|пачка|пач|блок",
  bag: "袋|bag|bags|пакет|мешок|пак",
  box: "盒|box|boxes|коробочка|бокс|кор|коробка",
  roll: "卷|roll|rolls|рулон|рул",
};
const YES = "是|有|对|可以|y|yes|on|true|1|да|есть|✓|√|v";
const NO = "否|无|没有|不|n|no|off|false|0|нет";

/** The word for one of our codes, over an export and in it. */
type Code = (typeof units)[number] | "yes" | "no";
export const wordOf = (code: Code, locale: Locale) =>
  translator(locale, "batches")(`sheet.words.${code}`);

export const scopeWord = (scope: (typeof moqScopes)[number], locale: Locale) =>
  translator(locale, "catalogue")(`manage.moqScope.${scope}`);

const plain = (word: string) => squash(word) || word.trim();

function dictionary<T extends string>(
  codes: readonly T[],
  wild: (code: T) => string,
  own: (code: T, locale: Locale) => string,
): (text: string) => T | null {
  const words = new Map(
    codes.flatMap((code) =>
      [code, ...wild(code).split("|"), ...locales.map((locale) => own(code, locale))].map(
        (word) => [plain(word), code] as const,
      ),
    ),
  );
  return (text) => words.get(plain(text)) ?? null;
}

/** pc, set, pair … by what a seller calls it; null is none of them. */
export const unitOfWord = dictionary(units, (code) => UNITS[code], wordOf);
export const yesOrNo = dictionary(["yes", "no"], (code) => (code === "yes" ? YES : NO), wordOf);
export const scopeOfWord = dictionary(moqScopes, (code) => code, scopeWord);
