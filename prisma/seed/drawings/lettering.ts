import { stroke } from "./kit";

/**
 * Stencil letters as strokes on a 4 × 6 grid, so that a carton can be marked on a machine without
 * any installed font.
 */
const GLYPHS: Record<string, string> = {
  A: "M0 6L2 0L4 6M.8 4H3.2",
  B: "M0 0V6H2.6A1.6 1.6 0 0 0 2.6 2.9H0M2.4 2.9A1.4 1.4 0 0 0 2.4 0H0",
  C: "M4 .8A2.3 2.3 0 0 0 0 2.2V3.8A2.3 2.3 0 0 0 4 5.2",
  D: "M0 0V6H1.6A2.4 2.6 0 0 0 4 3.4V2.6A2.4 2.6 0 0 0 1.6 0Z",
  E: "M4 0H0V6H4M0 3H3",
  F: "M4 0H0V6M0 3H3",
  G: "M4 .8A2.3 2.3 0 0 0 0 2.2V3.8A2.2 2.2 0 0 0 4 4.6V3.2H2.4",
  H: "M0 0V6M4 0V6M0 3H4",
  I: "M2 0V6M1 0H3M1 6H3",
  J: "M3.6 0V4.2A1.8 1.8 0 0 1 0 4.4",
  K: "M0 0V6M4 0L0 3.4M1.4 2.4L4 6",
  L: "M0 0V6H4",
  M: "M0 6V0L2 3.2L4 0V6",
  N: "M0 6V0L4 6V0",
  O: "M2 0A2 2.2 0 0 0 0 2.2V3.8A2 2.2 0 0 0 4 3.8V2.2A2 2.2 0 0 0 2 0Z",
  P: "M0 6V0H2.4A1.6 1.6 0 0 1 2.4 3.3H0",
  Q: "M2 0A2 2.2 0 0 0 0 2.2V3.8A2 2.2 0 0 0 4 3.8V2.2A2 2.2 0 0 0 2 0ZM2.6 4.4L4 6",
  R: "M0 6V0H2.4A1.6 1.6 0 0 1 2.4 3.2H0M2.2 3.2L4 6",
  S: "M3.8 .9A2 1.6 0 0 0 .2 1.6C.2 3.2 3.9 2.6 3.9 4.4A2 1.6 0 0 1 0 5",
  T: "M0 0H4M2 0V6",
  U: "M0 0V4A2 2 0 0 0 4 4V0",
  V: "M0 0L2 6L4 0",
  W: "M0 0L1 6L2 2.4L3 6L4 0",
  X: "M0 0L4 6M4 0L0 6",
  Y: "M0 0L2 2.8L4 0M2 2.8V6",
  Z: "M0 0H4L0 6H4",
  "0": "M2 0A2 2.2 0 0 0 0 2.2V3.8A2 2.2 0 0 0 4 3.8V2.2A2 2.2 0 0 0 2 0Z",
  "1": "M.8 1.2L2.2 0V6M.8 6H3.6",
  "2": "M.1 1.4A1.9 1.6 0 0 1 3.9 1.5C3.9 3 .8 4.2 0 6H4",
  "3": "M.2 .8A1.8 1.5 0 1 1 1.8 2.8A1.9 1.6 0 1 1 0 5",
  "4": "M3 6V0L0 4.2H4",
  "5": "M3.7 0H.5L.2 2.7A2 1.8 0 1 1 .1 5",
  "6": "M3.4 0C1.4 .6 0 2.4 0 4.2A2 1.8 0 1 0 .3 3.2",
  "7": "M0 0H4L1.4 6",
  "8": "M2 2.8A1.6 1.4 0 1 1 2.01 2.8A1.9 1.6 0 1 1 1.99 2.8Z",
  "9": "M.6 6C2.6 5.4 4 3.6 4 1.8A2 1.8 0 1 0 3.7 2.8",
  ".": "M1 5.8V6",
  ",": "M1.2 5.6L.8 6.8",
  ":": "M1 1.8V2M1 5V5.2",
  "/": "M3.8 0L.2 6",
  "-": "M.6 3H3.4",
  "×": "M.6 1.6L3.4 4.8M3.4 1.6L.6 4.8",
  '"': "M1.2 0V1.4M2.8 0V1.4",
};
const NARROW = new Set([".", ",", ":"]);
const advance = (sign: string) => (NARROW.has(sign) ? 2.4 : 5.6);

/** Width of a line in sheet units at the given letter height. */
export function lineWidth(text: string, height: number): number {
  const units = [...text].reduce((sum, sign) => sum + advance(sign), 0) - 1.6;
  return (units * height) / 6;
}

/** A line of stencil text with its upper left corner at x, y. */
export function letter(text: string, x: number, y: number, height: number, colour: string): string {
  const scale = height / 6;
  let at = 0;
  const signs = [...text.toUpperCase()].map((sign) => {
    const glyph = GLYPHS[sign];
    const drawn = glyph
      ? `<g transform="translate(${at.toFixed(1)} 0)">${stroke(glyph, colour, 0.95)}</g>`
      : "";
    at += advance(sign);
    return drawn;
  });
  return `<g transform="translate(${x} ${y}) scale(${scale.toFixed(3)})">${signs.join("")}</g>`;
}
