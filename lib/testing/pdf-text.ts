import { inflateSync } from "node:zlib";

type Font = { readonly letters: readonly string[] };

const OBJECT = /(\d+) 0 obj\n([\s\S]*?)\nendobj/g;
const STREAM = /stream\n([\s\S]*?)\nendstream/;

const unpacked = (object: string) => {
  const [, packed] = object.match(STREAM) ?? [];
  if (!packed || !object.includes("/FlateDecode")) return "";
  return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
};

const toText = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)));

/** What each glyph of a font stands for, in order. */
const lettersOf = (map: string) =>
  [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[([^\]]*)\]/g)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = ""]) => toText(hex.replaceAll(" ", ""))),
  );

/**
 * The text of a PDF as a reader's program takes it out, page by page and without any spaces, and how many
 * glyphs are the empty box of a letter that no font has. Knows what react-pdf writes, no more.
 */
export function pdfText(bytes: Uint8Array) {
  const source = Buffer.from(bytes).toString("latin1");
  const objects = new Map(
    [...source.matchAll(OBJECT)].map(([, id = "", object = ""]) => [id, object]),
  );
  const fonts = new Map<string, Font>();
  for (const [, name = "", id = ""] of source.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const [, map = ""] = objects.get(id)?.match(/\/ToUnicode (\d+) 0 R/) ?? [];
    fonts.set(name, { letters: lettersOf(unpacked(objects.get(map) ?? "")) });
  }
  const pages = [...objects.values()]
    .filter((object) => object.includes("/Type /Page\n"))
    .map((page) => page.match(/\/Contents (\d+) 0 R/)?.[1] ?? "")
    .map((id) => read(unpacked(objects.get(id) ?? ""), fonts));
  return {
    pages: pages.map(({ text }) => text),
    text: pages.map(({ text }) => text).join(""),
    missing: pages.reduce((sum, page) => sum + page.missing, 0),
  };
}

function read(content: string, fonts: ReadonlyMap<string, Font>) {
  let text = "";
  let missing = 0;
  let letters: readonly string[] = [];
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) letters = fonts.get(font)?.letters ?? [];
    for (const [, run = ""] of (shown ?? "").matchAll(/<([0-9a-f]+)>/g)) {
      const glyphs = (run.match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16));
      missing += glyphs.filter((glyph) => glyph === 0).length;
      text += glyphs.map((glyph) => letters[glyph] ?? "").join("");
    }
  }
  return { text: withoutSpaces(text), missing };
}

export const withoutSpaces = (text: string) => text.replace(/\s/g, "");
