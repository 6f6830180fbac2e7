import { fold } from "@/lib/catalogue/model/fold";

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]+/g;
const MAX_TERMS = 6;

const latinPairs: [RegExp, string][] = [
  [/o[ʻʼ’‘`']/g, "у"],
  [/g[ʻʼ’‘`']/g, "г"],
  [/sh/g, "ш"],
  [/ch/g, "ч"],
  [/yo/g, "е"],
  [/yu/g, "ю"],
  [/ya/g, "я"],
];
const cyrillicPairs: [RegExp, string][] = [
  [/ш/g, "sh"],
  [/ч/g, "ch"],
  [/ё/g, "yo"],
  [/ю/g, "yu"],
  [/я/g, "ya"],
  [/ц/g, "ts"],
  [/[ъь]/g, ""],
];
const latinLetters = "abcdefghijklmnopqrstuvwxyz";
const latinAsCyrillic = "абсдефгхижклмнопкрстуввхйз";
const cyrillicLetters = "абвгдежзийклмнопрстуфхыэўқғҳәңөүұі";
const cyrillicAsLatin = "abvgdejziyklmnoprstufxieoqghanouui";

const swap = (text: string, from: string, to: string) =>
  [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join("");

/** The same word in the other script, as Uzbek is written in both; null where there is none. */
export function otherScript(word: string): string | null {
  const isLatin = /^[a-zʻʼ’‘`']+$/.test(word);
  if (!isLatin && !/^[\u0400-\u04ff]+$/.test(word)) return null;
  const pairs = isLatin ? latinPairs : cyrillicPairs;
  const joined = pairs.reduce((text, [from, to]) => text.replace(from, to), word);
  return fold(
    isLatin
      ? swap(joined, latinLetters, latinAsCyrillic)
      : swap(joined, cyrillicLetters, cyrillicAsLatin),
  );
}

export type SearchTerms = {
  /** Runs of Chinese characters. */
  readonly han: readonly string[];
  /** Other words, folded, each with the ways it may be spelled. */
  readonly words: readonly { readonly word: string; readonly spellings: readonly string[] }[];
};

/** "LED灯 brush" → 灯; led, brush. */
export function searchTerms(text: string): SearchTerms {
  const plain = text.normalize("NFKC").toLowerCase();
  const words = plain
    .replace(HAN, " ")
    .split(/[\s,;:()«»"“”/|+*%_\\]+/)
    .filter((word) => fold(word) !== "")
    .slice(0, MAX_TERMS)
    .map((typed) => {
      const word = fold(typed);
      const other = otherScript(typed);
      return { word, spellings: other && other !== word ? [word, other] : [word] };
    });
  return { han: [...new Set(plain.match(HAN) ?? [])].slice(0, MAX_TERMS), words };
}

/** Single characters and pairs of a run; what `catalogue_grams` keeps. */
export const grams = (run: string) => {
  const letters = [...run];
  return [...new Set([...letters, ...letters.slice(1).map((letter, at) => letters[at] + letter)])];
};
