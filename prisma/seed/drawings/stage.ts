import {
  createInk,
  dark,
  type Figure,
  type Ink,
  light,
  mix,
  oval,
  type Palette,
  place,
  rect,
  shape,
  stroke,
  times,
} from "./kit";
import { letter, lineWidth } from "./lettering";

/** What the shipping mark and the box's proportions are made from; centimetres and kilograms. */
export type ShippingMark = {
  itemNo: string;
  package: "carton" | "pallet" | "roll";
  pieces: number;
  /** trade unit as stencilled: PC, SET, ROLL */
  unit: string;
  grossKg: number;
  cm: { l: number; w: number; h: number };
};
type Tint = { wall: string; floor: string };

const TINTS: Record<string, Tint> = {
  cosmetics: { wall: "#f6eeec", floor: "#e6d6d2" },
  daily: { wall: "#f1f1ea", floor: "#dcdccf" },
  hardware: { wall: "#eef0f2", floor: "#d5dadf" },
  appliances: { wall: "#ecf1f3", floor: "#d0dbe0" },
  new_energy: { wall: "#edf2ee", floor: "#d2ddd5" },
  irrigation: { wall: "#ebf2ee", floor: "#cbdcd2" },
  machinery: { wall: "#f3efe9", floor: "#ded5c8" },
};
const NEUTRAL: Tint = { wall: "#f1f2f2", floor: "#d9dcdd" };
const CARDBOARD = "#c79a66";
const MARK = "#3b2c1c";
const FLOOR = 968;

function backdrop(ink: Ink, tint: Tint, pose: Figure["pose"]): string {
  const centre = pose === "stands" ? 0.36 : 0.42;
  const lamp = ink.glow(
    [
      [0, light(tint.wall, 0.75)],
      [0.6, tint.wall],
      [1, mix(tint.wall, tint.floor, 0.75)],
    ],
    0.46,
    centre,
  );
  const floor = ink.lin([
    [0, tint.floor, 0],
    [0.5, tint.floor, 0.75],
    [1, dark(tint.floor, 0.05), 0.9],
  ]);
  const sheet = rect(0, 0, 1200, 1200, 0, lamp);
  return pose === "stands" ? sheet + rect(0, 760, 1200, 440, 0, floor) : sheet;
}

function contact(ink: Ink, cx: number, floor: number, reach: number): string {
  const wide = ink.glow([
    [0, "#1a2028", 0.3],
    [0.45, "#1a2028", 0.13],
    [0.67, "#1a2028", 0],
  ]);
  const tight = ink.glow([
    [0, "#12161c", 0.5],
    [0.4, "#12161c", 0.25],
    [0.67, "#12161c", 0],
  ]);
  return (
    oval(cx + 20, floor + 4, reach * 1.25, 58, wide) + oval(cx + 4, floor, reach * 0.98, 20, tight)
  );
}

const DROP =
  '<filter id="drop" x="-20%" y="-20%" width="140%" height="140%"><feDropShadow dx="12" dy="20" stdDeviation="16" flood-color="#1a2028" flood-opacity="0.3"/></filter>';

function settle(ink: Ink, figure: Figure, drawn: string): string {
  const [x, y, w, h] = figure.box;
  if (figure.pose === "lies") return `<g filter="url(#drop)">${drawn}</g>`;
  return contact(ink, x + w / 2, y + h, w / 2) + drawn;
}

function sheet(ink: Ink, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200" viewBox="0 0 1200 1200"><defs>${DROP}${ink.defs()}</defs>${body}</svg>`;
}

const tintOf = (group: string) => TINTS[group] ?? NEUTRAL;

export function studio(figure: Figure, palette: Palette, group: string): string {
  const ink = createInk();
  const drawn = figure.draw(ink, palette);
  return sheet(ink, backdrop(ink, tintOf(group), figure.pose) + settle(ink, figure, drawn));
}

function label(text: string, cx: number, cy: number, tint: Tint): string {
  const width = lineWidth(text, 30);
  return (
    rect(cx - width / 2 - 18, cy - 30, width + 36, 60, 30, light(tint.wall, 0.6)) +
    letter(text, cx - width / 2, cy - 15, 30, "#38424d")
  );
}

function sizeLines(figure: Figure, tint: Tint): string {
  const [x, y, w, h] = figure.box;
  const line = (d: string) => stroke(d, "#38424d", 4);
  const across = figure.size?.w;
  const up = figure.size?.h;
  const below = Math.min(y + h + 70, 1130);
  const beside = Math.min(x + w + 70, 1120);
  const parts: string[] = [];
  if (across) {
    const [from, span] = figure.size?.span ?? [x, w];
    const to = from + span;
    parts.push(line(`M${from} ${below - 20}v40M${to} ${below - 20}v40M${from} ${below}H${to}`));
    parts.push(label(across, from + span / 2, below, tint));
  }
  if (up) {
    parts.push(line(`M${beside - 20} ${y}h40M${beside - 20} ${y + h}h40M${beside} ${y}V${y + h}`));
    parts.push(label(up, Math.min(beside, 1080), y + h / 2, tint));
  }
  if (figure.size?.note) parts.push(label(figure.size.note, x + w / 2, below, tint));
  return parts.join("");
}

/** The second look: with size lines where the size is known, else a closer look. */
export function detail(figure: Figure, palette: Palette, group: string, closer: boolean): string {
  const ink = createInk();
  const tint = tintOf(group);
  const drawn = settle(ink, figure, figure.draw(ink, palette));
  const [x, y, w, h] = figure.box;
  const known = figure.size !== undefined;
  const scale = known ? 0.86 : closer ? 1.5 : 0.94;
  const cx = x + w / 2;
  const cy = closer && !known ? y + h * 0.42 : y + h / 2;
  const body = place(
    600 - cx * scale,
    (known ? 580 : 600) - cy * scale,
    0,
    scale,
    drawn,
    known ? sizeLines(figure, tint) : "",
  );
  return sheet(ink, backdrop(ink, tint, "lies") + body);
}

function boxFaces(l: number, w: number, h: number) {
  const scale = Math.min(820 / (l + w * 0.62), 640 / (h + w * 0.34), 16);
  return { front: l * scale, depth: w * scale * 0.62, rise: w * scale * 0.34, height: h * scale };
}

function marking(mark: ShippingMark, x: number, y: number, front: number, height: number): string {
  const { l, w, h } = mark.cm;
  const lines = [
    `ITEM ${mark.itemNo}`,
    `QTY: ${mark.pieces} ${mark.unit}`,
    `G.W.: ${mark.grossKg} KG`,
    `MEAS: ${l}×${w}×${h} CM`,
    "C/NO.: 1-UP",
  ];
  const columns = height < front * 0.34 ? 2 : 1;
  const rows = Math.ceil(lines.length / columns);
  const longest = Math.max(...lines.map((text) => lineWidth(text, 1)));
  const size = Math.min(
    (front * (columns === 2 ? 0.64 : 0.76)) / columns / longest,
    height / (rows * 2.6),
  );
  const badge = Math.min(size * 1.9, height * 0.2);
  const right = x + front * 0.87;
  const high = y + height * 0.08;
  const diamond = `M${right} ${high}l${badge} ${badge}l${-badge} ${badge}l${-badge} ${-badge}Z`;
  const initials = letter("KV", right - badge * 0.42, high + badge * 0.76, badge * 0.48, MARK);
  const texts = lines.map((text, i) => {
    const column = Math.floor(i / rows);
    const across = x + front * (0.08 + column * 0.38);
    return letter(text, across, y + height * 0.27 + (i % rows) * size * 1.75, size, MARK);
  });
  return stroke(diamond, MARK, Math.max(badge * 0.08, 2)) + initials + texts.join("");
}

function carton(ink: Ink, mark: ShippingMark): string {
  const { front, depth, rise, height } = boxFaces(mark.cm.l, mark.cm.w, mark.cm.h);
  const base = mark.package === "pallet" ? FLOOR - 70 : FLOOR;
  const x = 600 - (front + depth) / 2;
  const y = base - height;
  const right = x + front;
  const face = ink.lin(
    [
      [0, light(CARDBOARD, 0.14)],
      [1, CARDBOARD],
    ],
    "d",
  );
  const side = ink.lin(
    [
      [0, dark(CARDBOARD, 0.2)],
      [1, dark(CARDBOARD, 0.34)],
    ],
    "h",
  );
  const half = `${depth / 2} ${-rise / 2}`;
  const tape = Math.max(20, height * 0.06);
  const parts = [
    shape(`M${x} ${y}l${depth} ${-rise}h${front}l${-depth} ${rise}Z`, light(CARDBOARD, 0.26)),
    shape(`M${x} ${y}m${half}m-10 5h${front}l20 -12h${-front}Z`, "#f3dfb4", 'opacity="0.9"'),
    rect(x, y, front, height, 3, face),
    shape(`M${right} ${y}l${depth} ${-rise}v${height}l${-depth} ${rise}Z`, side),
    shape(`M${right} ${y}m${half}m-9 5l20 -12v${tape * 2}l-20 12Z`, "#d9bd86", 'opacity="0.8"'),
    stroke(
      `M${x} ${y}H${right}V${base}M${right} ${y}l${depth} ${-rise}`,
      dark(CARDBOARD, 0.3),
      2,
      'opacity="0.5"',
    ),
    marking(mark, x, y, front, height),
  ];
  const reach = (front + depth) / 2;
  const floor = mark.package === "pallet" ? pallet(ink, x, base, front, depth) : "";
  return contact(ink, 600 + depth / 4, FLOOR, reach) + floor + parts.join("");
}

function pallet(ink: Ink, x: number, base: number, front: number, depth: number): string {
  const board = ink.wood("v");
  const side = dark("#a8743f", 0.25);
  const slope = `${depth * 0.9} ${-depth * 0.49}`;
  return (
    shape(`M${x + front} ${base + 70}l${slope}v-70L${x + front} ${base}Z`, side) +
    rect(x, base, front, 18, 3, board) +
    times(3, (i) => rect(x + i * ((front - 84) / 2), base + 16, 84, 38, 3, board)) +
    rect(x, base + 52, front, 18, 3, board)
  );
}

/** The export carton with its shipping mark, and the goods small before it. */
export function packed(
  figure: Figure,
  palette: Palette,
  group: string,
  mark: ShippingMark,
): string {
  const ink = createInk();
  const [x, y, w, h] = figure.box;
  const scale = Math.min(330 / w, 300 / h);
  const goods = place(
    960 - (x + w / 2) * scale,
    1070 - (y + h) * scale,
    0,
    scale,
    settle(ink, figure, figure.draw(ink, palette)),
  );
  const box = place(-40, -60, 0, 1, carton(ink, mark));
  return sheet(ink, backdrop(ink, tintOf(group), "stands") + box + goods);
}
