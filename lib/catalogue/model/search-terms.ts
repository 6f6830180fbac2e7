import { fold } from "@/lib/catalogue/model/fold";
import { synonymsOf } from "@/lib/catalogue/model/synonyms";

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]+/g;
const PARTS =
  /[\u3400-\u4dbf\u4e00-\u9fff]+|[^\s,;:()«»"“”/|+*%_\\&!<>\u3400-\u4dbf\u4e00-\u9fff]+/gu;
const MAX_TERMS = 8;

const latinPairs: [RegExp, string][] = [
  [/o[ʻʼ’‘`']/g, "ў"],
  [/g[ʻʼ’‘`']/g, "ғ"],
  [/shch|sch/g, "щ"],
  [/sh/g, "ш"],
  [/ch/g, "ч"],
  [/zh/g, "ж"],
  [/kh/g, "х"],
  [/ts/g, "ц"],
  [/yo/g, "ё"],
  [/yu/g, "ю"],
  [/ya/g, "я"],
  [/[ʻʼ’‘`']/g, "ь"],
];
const cyrillicPairs: [RegExp, string][] = [
  [/щ/g, "shch"],
  [/ш/g, "sh"],
  [/ч/g, "ch"],
  [/ё/g, "yo"],
  [/ю/g, "yu"],
  [/я/g, "ya"],
  [/ц/g, "ts"],
  [/[ъь]/g, ""],
];
const latinLetters = "abcdefghijklmnopqrstuvwxyz";
const latinAsCyrillic = "абцдефгхижклмнопкрстуввхйз";
const cyrillicLetters = "абвгдежзийклмнопрстуфхыэўқғҳәңөүұі";
const cyrillicAsLatin = "abvgdejziyklmnoprstufxieoqghanouui";
const latinKeys = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillicKeys = "ёйцукенгшщзхъфывапролджэячсмитьбю";

const swap = (text: string, from: string, to: string) =>
  [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join("");

/** The same word in the other script, as Uzbek is written in both and Russian often typed; null where there is none. */
export function otherScript(word: string): string | null {
  const isLatin = /^[a-zʻʼ’‘`']+$/.test(word);
  if (!isLatin && !/^[\u0400-\u04ff]+$/.test(word)) return null;
  const pairs = isLatin ? latinPairs : cyrillicPairs;
  const joined = pairs.reduce((text, [from, to]) => text.replace(from, to), word);
  return isLatin
    ? swap(joined, latinLetters, latinAsCyrillic)
    : swap(joined, cyrillicLetters, cyrillicAsLatin);
}

/** What a Russian keyboard would have written: rbcnm → кисть. */
const otherKeyboard = (word: string) =>
  /^[a-z`[\];',.]{3,}$/.test(word) ? swap(word, latinKeys, cyrillicKeys) : null;

const ENDINGS = [
  /(?<=.{3})(лар|лер|дар|дер|тар|тер|лор|лөр|дор|дөр|тор|төр)(ы|і|и|у|ү|ын|ін|ды|ді|ға|ге|га|го|гө)?$/,
  /(?<=.{3})(lar|ler)(i|y|ni|ning|ga|dan)?$/,
  /(?<=.{3})ҳо(и)?$/,
  /(?<=.{4})(ға|ге|қа|ке|дан|ден|тан|тен|ның|нің|ды|ді|ты|ті|ну|га|го)$/,
  /(?<=.{4})(ga|dan|ning|ni|si)$/,
];

/** Without the ending of a plural or a case, which Turkic and Tajik words wear one after another. */
const withoutEnding = (word: string) =>
  ENDINGS.map((ending) => word.replace(ending, "")).find((stem) => stem !== word) ?? null;

/** The ways a word may stand in a catalogue, the likeliest first. */
type Spellings = {
  readonly own: readonly string[];
  readonly synonyms: readonly string[];
  readonly otherScript: readonly string[];
  readonly otherKeyboard: readonly string[];
};

const known = (words: readonly (string | null)[]) => words.flatMap((word) => word ?? []);

export function spellingsOf(word: string): Spellings {
  const own = known([word, withoutEnding(word)]);
  const other = otherScript(word);
  return {
    own,
    synonyms: [...own, ...known([other])].flatMap(synonymsOf),
    otherScript: other ? known([other, withoutEnding(other)]) : [],
    otherKeyboard: known([otherKeyboard(word)]),
  };
}

export type SearchTerm =
  /** A run of Chinese characters. */
  | { readonly kind: "han"; readonly text: string }
  /** A number or a mixture of letters and digits, in its parts. */
  | { readonly kind: "code"; readonly text: string; readonly parts: readonly string[] }
  | { readonly kind: "word"; readonly text: string };

function toTerm(text: string): SearchTerm[] {
  if (text.search(HAN) === 0) return [{ kind: "han", text }];
  if (!/\d/.test(text)) return fold(text).match(/\p{L}/u) ? [{ kind: "word", text }] : [];
  const parts = fold(text).match(/\p{L}+|\d+/gu) ?? [];
  return [{ kind: "code", text, parts }];
}

/** "LED灯 12 pcs" → led; 灯; 12; pcs. */
export function searchTerms(text: string): SearchTerm[] {
  const parts = text.normalize("NFKC").toLowerCase().match(PARTS) ?? [];
  return [...new Set(parts)].flatMap(toTerm).slice(0, MAX_TERMS);
}

/** Single characters and pairs of a run; what `catalogue_lexemes` keeps. */
export const grams = (run: string) => {
  const letters = [...run];
  return [...new Set([...letters, ...letters.slice(1).map((letter, at) => letters[at] + letter)])];
};

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** The words of a Chinese run: it cuts too finely to be the rule, but lets 不锈钢杯 find 不锈钢保温杯. */
export const segments = (run: string) => [...segmenter.segment(run)].map(({ segment }) => segment);
