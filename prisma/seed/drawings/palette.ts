import type { Palette } from "./kit";

/** How each colour name of the catalogue is painted: the body and the trim. */
const PAINTS: Record<string, Palette> = {
  "5 colours in pack": { main: "#4f8fc0", second: "#e2b04a" },
  "6 shades in set": { main: "#c8546a", second: "#e6c48f" },
  "antique brass": { main: "#9c7a45", second: "#5d4626" },
  beige: { main: "#dcc9a9", second: "#b89f77" },
  black: { main: "#2e3238", second: "#6b7480" },
  "black case": { main: "#2f343b", second: "#c0503f" },
  "black frame": { main: "#1d2a44", second: "#23272d" },
  "black/blue": { main: "#30353c", second: "#2f6db3" },
  blue: { main: "#3f76b5", second: "#dce6f0" },
  brown: { main: "#9a6b44", second: "#e3c49c" },
  champagne: { main: "#dcc3a0", second: "#b3925f" },
  chrome: { main: "#b9c1c8", second: "#7d8790" },
  gold: { main: "#cfa64b", second: "#3a3226" },
  grey: { main: "#8e969f", second: "#d5dade" },
  mint: { main: "#93cdb8", second: "#e9f5f0" },
  navy: { main: "#27406b", second: "#c4ccd6" },
  nude: { main: "#d3a78b", second: "#8c5f4b" },
  orange: { main: "#e58a42", second: "#f6dcc3" },
  "orange/black": { main: "#e57a2c", second: "#2b2f35" },
  pink: { main: "#e6a0ae", second: "#f8e2e5" },
  purple: { main: "#8a6bb0", second: "#e4dbef" },
  red: { main: "#bf3f41", second: "#f0d9d5" },
  "red/black": { main: "#c43d36", second: "#2b2f35" },
  rose: { main: "#d5768b", second: "#f6dbe1" },
  "rose gold": { main: "#c98e7c", second: "#f0d9d0" },
  satin: { main: "#b9bfc4", second: "#858e96" },
  silver: { main: "#bdc4ca", second: "#3a4048" },
  skin: { main: "#e5bd9f", second: "#c7906b" },
  "transparent/blue lid": { main: "#4c93cb", second: "#e6eef4" },
  "transparent/pink lid": { main: "#e38ea3", second: "#f4eaec" },
  warm: { main: "#b76a4a", second: "#3b2b29" },
  white: { main: "#eef0f1", second: "#a9b2ba" },
  "white/purple": { main: "#f0eff3", second: "#8663b0" },
  "yellow/black": { main: "#e8b72f", second: "#2b2f35" },
};

const PLAIN: Palette = { main: "#9aa3ab", second: "#4a525b" };

export function paletteFor(colour: string): Palette {
  return PAINTS[colour] ?? PLAIN;
}

export function isPainted(colour: string): boolean {
  return colour in PAINTS;
}
