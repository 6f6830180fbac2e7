import { describe, expect, test } from "vitest";
import samples from "./data/sample-products.json";
import { drawProduct, VIEWS } from "./drawings/draw-product";
import { isPainted } from "./drawings/palette";
import { sitterOf } from "./drawings/sitters";
import { drawPixels, encode, SIZES, storePictures } from "./pictures";

const sitters = samples.products.map(sitterOf);
const sheets = sitters.flatMap((sitter) => VIEWS.map((view) => drawProduct(sitter, view)));

/** Names of elements left open, or closed out of turn. */
function unbalanced(svg: string): string[] {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of svg.matchAll(/<(\/?)([a-zA-Z]+)([^<>]*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return [name];
    } else if (!rest.endsWith("/")) open.push(name);
  }
  return open;
}

describe("drawings", () => {
  test("every sample product has its own drawing", () => {
    expect(new Set(sitters.map((sitter) => sitter.kind)).size).toBe(samples.products.length);
  });

  test("every colour of the catalogue is painted", () => {
    const colours = samples.products.flatMap((product) => product.colours);
    expect(colours.filter((colour) => !isPainted(colour))).toEqual([]);
  });

  test("no two pictures are the same", () => {
    expect(new Set(sheets).size).toBe(sheets.length);
  });

  test("sheets are well formed, without text, links or broken numbers", () => {
    for (const svg of sheets) {
      expect(unbalanced(svg)).toEqual([]);
      expect(svg).not.toMatch(/<text|<image|href|NaN|undefined/);
    }
  });

  test("each gradient that is used is defined", () => {
    for (const svg of sheets) {
      const used = [...svg.matchAll(/url\(#([a-z]+\d*)\)/g)].map((match) => match[1]);
      expect(used.filter((id) => !svg.includes(`id="${id}"`))).toEqual([]);
    }
  });
});

describe("pictures", () => {
  test("cards stay under 40 kB", async () => {
    for (const svg of sheets) {
      const card = await encode(await drawPixels(svg, SIZES.card), "card");
      expect(card.byteLength).toBeLessThanOrEqual(40_000);
    }
  }, 60_000);

  test("pictures are stored in the order they are shown", async () => {
    const kept: Uint8Array[] = [];
    const [first] = await storePictures(sitters.slice(0, 1), async (bytes) => {
      kept.push(bytes);
      return `${kept.length}.webp`;
    });
    expect(first?.map((picture) => picture.view)).toEqual(VIEWS);
    for (const { blur } of first ?? []) expect(blur.length).toBeLessThanOrEqual(300);
    expect(kept).toHaveLength(7);
    expect(first?.map((picture) => picture.width)).toEqual([1600, 960, 960]);
  }, 30_000);
});
