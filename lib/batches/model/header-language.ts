import type { Locale } from "@/lib/i18n/locales";

const HINTS: readonly (readonly [Locale, RegExp])[] = [
  ["kk", /哈萨克|kazakh|қазақ|казах|каз\.|\bkk\b|\bkz\b|атауы|сипатта|түсі/],
  ["uz", /乌兹别克|uzbek|o.?zbek|узб|\buz\b|\bnomi\b|tavsif|\brang/],
  ["ky", /吉尔吉斯|kyrgyz|кыргыз|киргиз|\bky\b|\bkg\b|аталыш|сүрөттө|түсү/],
  ["tg", /塔吉克|tajik|тоҷик|таджик|\btg\b|\btj\b|номи мол|тавсиф|ранги/],
  ["tk", /土库曼|turkmen|türkmen|туркмен|\btk\b|\btm\b|\bady\b|beýan|reňk/],
  ["en", /英文|英语|英|english|\beng?\b|англ/],
  ["ru", /俄文|俄语|俄|russian|\brus?\b|рус/],
  ["zh", /中文|汉语|chinese|\bcn\b|\bzh\b|кита|кит\./],
];

const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Some goods are named in letters and figures alone. */
const SHARE = 0.3;

/** Cyrillic may be Russian or one of its neighbours; of those the header tells. */
const CYRILLIC_LOCALES: readonly Locale[] = ["ru", "kk", "ky", "tg"];

function scriptOf(texts: readonly string[]): "zh" | "ru" | "en" | null {
  const share = (script: RegExp) => texts.filter((text) => script.test(text)).length / texts.length;
  if (texts.length === 0) return null;
  if (share(HAN) > SHARE) return "zh";
  return share(CYRILLIC) > SHARE ? "ru" : "en";
}

/** Whose words stand in a column: what its header says, unless the letters below it cannot be that. */
export function languageOf(header: string, samples: readonly string[]): Locale {
  const text = header.normalize("NFKC").toLowerCase();
  const named = HINTS.find(([, hint]) => hint.test(text))?.[0];
  const below = scriptOf(samples.filter((sample) => /\p{L}/u.test(sample)));
  const told = named ?? scriptOf([text]) ?? "en";
  if (below === null) return told;
  if (below === "ru") return CYRILLIC_LOCALES.includes(told) ? told : "ru";
  if (below === "zh") return "zh";
  return told === "zh" || CYRILLIC_LOCALES.includes(told) ? "en" : told;
}
