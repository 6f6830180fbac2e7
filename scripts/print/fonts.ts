import { createRequire } from "node:module";
import { Font } from "@react-pdf/renderer";

const { resolve } = createRequire(import.meta.url);

/** Latin with Turkmen, Cyrillic with Kazakh and Tajik, and signs of money; then Chinese, which lacks those. */
export const FONTS = ["Noto Sans", "Noto Sans SC"];
const files: Record<string, Record<number, string>> = {
  "Noto Sans": {
    400: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
    600: "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf",
  },
  "Noto Sans SC": {
    400: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    600: "@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  },
};

const HAN = /\p{Script=Han}/u;
/** A character with the marks that may not begin a line, or what stands between such characters. */
const PIECES = /\p{Script=Han}[，。、；：）》」]*|[^\p{Script=Han}]+/gu;
/** Item numbers have no space to break at. */
const LONG = 18;

/** Where a line may end, without a hyphen: after any Chinese character, and within what is too long for a column. */
function breaks(word: string): string[] {
  if (HAN.test(word)) return (word.match(PIECES) ?? [word]).flatMap((piece) => [piece, ""]);
  if (word.length > LONG) return [...word].flatMap((letter) => [letter, ""]);
  return [word];
}

/** Radicals share their glyph with the character that they are, and readers know the character. */
const isRadical = (code: number) => code >= 0x2e80 && code <= 0x2fdf;

type Glyphs = {
  readonly characterSet: readonly number[];
  readonly glyphForCodePoint: (codePoint: number) => unknown;
};

/**
 * A font keeps a glyph as it first met it, and a base letter first met inside an accented one has forgotten
 * which letter it is: later documents would then lose it from their text. So each is met by its own name first.
 */
async function meetLetters(fontFamily: string, fontWeight: number) {
  await Font.load({ fontFamily, fontWeight });
  const font = Font.getFont({ fontFamily, fontWeight })?.data as unknown as Glyphs;
  for (const code of font.characterSet) {
    const letter = String.fromCodePoint(code);
    if (letter.normalize("NFKC") === letter && !isRadical(code)) font.glyphForCodePoint(code);
  }
}

/** Once for all documents of the process. */
export async function registerFonts() {
  Font.registerHyphenationCallback((word) => breaks(word));
  for (const [family, weights] of Object.entries(files)) {
    for (const [weight, file] of Object.entries(weights)) {
      const fontWeight = Number(weight);
      Font.register({ family, src: resolve(file), fontWeight });
      await meetLetters(family, fontWeight);
    }
  }
}
