/** Letters and digits alone: case, spaces, punctuation and full-width forms do not matter. */
export const squash = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]/gu, "");

const BRACKETS = /\([^)]*\)|\[[^\]]*\]|【[^】]*】/g;
const PARTS = /[\n|/\\;,、:]|\s[-–—]\s/;
const SCRIPTS = [/[^\p{Script=Han}\s]+/gu, /[^\p{Script=Cyrillic}\s]+/gu, /[^a-z\s]+/gu];
/** What is counted in, at the end of a name: 毛重kg, цена, юань. */
const UNITS =
  /(kgs?|cm|mm|pcs|rmb|cny|元|公斤|千克|厘米|个|天|days?|кг|см|мм|шт|юан[ьи]|руб|дн[ейя]*|¥|￥|\$)$/u;

/** Between the words of a merged group cell and those of the cell below it. */
export const GROUP = " › ";

/**
 * The names a header may go by, each squashed, the surest first: as a whole, without what stands in
 * brackets, and its parts, for a header often says the same twice: "装箱数 / PCS/CTN (箱)".
 */
export function namesIn(header: string): string[] {
  const text = header.normalize("NFKC").toLowerCase();
  const bare = text.replace(BRACKETS, " ");
  const parts = [bare, text].flatMap((whole) => whole.split(PARTS));
  const scripts = SCRIPTS.map((others) => bare.replace(others, " "));
  const names = [text, bare, ...scripts, ...parts].map(squash);
  const short = names.map((name) => name.replace(UNITS, ""));
  return [...new Set([...names, ...short])].filter((name) => name !== "");
}

/** How a header is found again in a later file. */
export const sameHeader = (one: string, other: string) => squash(one) === squash(other);
