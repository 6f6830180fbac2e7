/** The drawing kit: colours, light and plain shapes. Everything is measured on a 1200 × 1200 sheet. */

export type Palette = { main: string; second: string };
type Stop = readonly [offset: number, colour: string, opacity?: number];
type Direction = "h" | "v" | "d";
export type Ink = {
  lin(stops: readonly Stop[], direction?: Direction): string;
  glow(stops: readonly Stop[], cx?: number, cy?: number): string;
  steel(direction?: Direction): string;
  tone(hex: string, direction?: Direction): string;
  ball(hex: string): string;
  wood(direction?: Direction): string;
  cloth(hex: string): string;
  defs(): string;
};
export type Figure = {
  draw(ink: Ink, palette: Palette): string;
  /** x, y, width, height of what is drawn */
  box: readonly [number, number, number, number];
  /** stands on the floor, or lies flat and is seen from above */
  pose: "stands" | "lies";
  /** true sizes as printed beside the size lines, or under the goods; only where known */
  size?: { w?: string; h?: string; note?: string; span?: readonly [x: number, w: number] };
};

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function mix(a: string, b: string, share: number): string {
  const from = channels(a);
  const to = channels(b);
  const out = from.map((part, i) => Math.round(part + ((to[i] ?? 0) - part) * share));
  return `#${out.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** White goods take less shade than dark ones, or they look dirty. */
function depth(hex: string): number {
  const [r, g, b] = channels(hex);
  const brightness = (r * 0.3 + g * 0.59 + b * 0.11) / 255;
  return brightness > 0.78 ? 0.5 : 1;
}

export const light = (hex: string, share: number) => mix(hex, "#ffffff", share);
export const dark = (hex: string, share: number) => mix(hex, "#0b1018", share);

const DIRECTIONS: Record<Direction, string> = {
  h: 'x1="0" y1="0" x2="1" y2="0"',
  v: 'x1="0" y1="0" x2="0" y2="1"',
  d: 'x1="0" y1="0" x2="1" y2="1"',
};

function stopList(stops: readonly Stop[]): string {
  return stops
    .map(([offset, colour, opacity]) => {
      const fade = opacity === undefined ? "" : ` stop-opacity="${opacity}"`;
      return `<stop offset="${offset}" stop-color="${colour}"${fade}/>`;
    })
    .join("");
}

/** Collects gradients while a figure is drawn; equal ones are defined once. */
export function createInk(): Ink {
  const known = new Map<string, string>();
  const define = (open: string, close: string, stops: readonly Stop[]) => {
    const body = stopList(stops);
    const key = open + body;
    const id = known.has(key) ? null : `g${known.size}`;
    if (id) known.set(key, `<${open.replace("~", id)}>${body}</${close}>`);
    return `url(#g${[...known.keys()].indexOf(key)})`;
  };
  const lin = (stops: readonly Stop[], direction: Direction = "v") =>
    define(`linearGradient id="~" ${DIRECTIONS[direction]}`, "linearGradient", stops);
  const glow = (stops: readonly Stop[], cx = 0.5, cy = 0.5) =>
    define(`radialGradient id="~" cx="${cx}" cy="${cy}" r="0.75"`, "radialGradient", stops);
  return {
    lin,
    glow,
    steel: (direction = "h") =>
      lin(
        [
          [0, "#7d8790"],
          [0.12, "#b9c1c8"],
          [0.3, "#f4f6f8"],
          [0.48, "#c3cad0"],
          [0.72, "#939ca4"],
          [0.9, "#cdd3d8"],
          [1, "#858e96"],
        ],
        direction,
      ),
    tone: (hex, direction = "h") =>
      lin(
        [
          [0, dark(hex, 0.24 * depth(hex))],
          [0.1, dark(hex, 0.06)],
          [0.3, light(hex, 0.3)],
          [0.5, hex],
          [0.85, dark(hex, 0.2 * depth(hex))],
          [1, dark(hex, 0.34 * depth(hex))],
        ],
        direction,
      ),
    ball: (hex) =>
      glow(
        [
          [0, light(hex, 0.5)],
          [0.45, hex],
          [1, dark(hex, 0.38 * depth(hex))],
        ],
        0.35,
        0.28,
      ),
    wood: (direction = "h") =>
      lin(
        [
          [0, "#9a6a3f"],
          [0.3, "#d9ab78"],
          [0.6, "#c08a55"],
          [1, "#86582f"],
        ],
        direction,
      ),
    cloth: (hex) =>
      lin(
        [
          [0, light(hex, 0.22)],
          [0.55, hex],
          [1, dark(hex, 0.16)],
        ],
        "d",
      ),
    defs: () => [...known.values()].join(""),
  };
}

export const rect = (
  x: number,
  y: number,
  w: number,
  h: number,
  radius: number,
  fill: string,
  extra = "",
) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}" ${extra}/>`;

export const disc = (cx: number, cy: number, radius: number, fill: string, extra = "") =>
  `<circle cx="${cx}" cy="${cy}" r="${radius}" fill="${fill}" ${extra}/>`;

export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, extra = "") =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`;

export const shape = (d: string, fill: string, extra = "") =>
  `<path d="${d}" fill="${fill}" ${extra}/>`;

export const stroke = (d: string, colour: string, width: number, extra = "") =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;

/** Moves to x, y, then turns (degrees), then scales. */
export const place = (x: number, y: number, turn: number, scale: number, ...parts: string[]) =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${parts.join("")}</g>`;

export const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join("");

/** A white gleam along a shape; keeps every material under the same lamp. */
export const gleam = (d: string, width: number, opacity = 0.55) =>
  stroke(d, "#ffffff", width, `opacity="${opacity}"`);
