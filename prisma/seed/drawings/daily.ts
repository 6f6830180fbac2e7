import {
  dark,
  disc,
  type Figure,
  gleam,
  type Ink,
  light,
  oval,
  rect,
  shape,
  stroke,
  times,
} from "./kit";

function bowl(ink: Ink, cx: number, rim: number, width: number, depth: number): string {
  const w = width / 2;
  return [
    shape(
      `M${cx - w} ${rim}C${cx - w} ${rim + depth * 0.75} ${cx - w * 0.6} ${rim + depth} ${cx} ${rim + depth}S${cx + w} ${rim + depth * 0.75} ${cx + w} ${rim}Z`,
      ink.steel(),
    ),
    oval(cx, rim, w, w * 0.16, "#8a939b"),
    oval(
      cx,
      rim + 4,
      w - 12,
      w * 0.13,
      ink.lin([
        [0, "#6d767e"],
        [0.5, "#cfd5da"],
        [1, "#f2f4f6"],
      ]),
    ),
    stroke(`M${cx - w} ${rim}A${w} ${w * 0.16} 0 0 0 ${cx + w} ${rim}`, "#f7f9fa", 7),
  ].join("");
}

const bowls: Figure = {
  box: [200, 330, 800, 638],
  pose: "stands",
  draw: (ink) =>
    [
      bowl(ink, 640, 350, 330, 200),
      bowl(ink, 600, 400, 440, 260),
      bowl(ink, 600, 475, 560, 320),
      bowl(ink, 600, 560, 680, 380),
      bowl(ink, 600, 655, 800, 313),
    ].join(""),
};

const flask: Figure = {
  box: [455, 150, 290, 818],
  pose: "stands",
  draw: (ink, p) =>
    [
      rect(485, 150, 230, 180, 34, ink.tone(dark(p.main, 0.25))),
      times(9, (i) => stroke(`M${505 + i * 24} 180V310`, dark(p.main, 0.45), 4, 'opacity="0.5"')),
      rect(480, 322, 240, 40, 6, ink.steel()),
      shape(
        "M480 360H720Q745 380 745 440V920Q745 968 700 968H500Q455 968 455 920V440Q455 380 480 360Z",
        ink.tone(p.main),
      ),
      rect(455, 900, 290, 34, 0, ink.steel()),
      gleam("M505 450V870", 18, 0.35),
      rect(570, 600, 60, 110, 30, light(p.main, 0.5), 'opacity="0.35"'),
    ].join(""),
};

function tub(ink: Ink, x: number, y: number, w: number, h: number, hex: string): string {
  const body = ink.lin(
    [
      [0, "#ffffff", 0.85],
      [0.35, "#dfe7ec", 0.75],
      [1, "#b9c7d0", 0.85],
    ],
    "d",
  );
  return [
    shape(
      `M${x + 8} ${y}H${x + w - 8}L${x + w - 28} ${y + h - 20}Q${x + w - 32} ${y + h} ${x + w - 60} ${y + h}H${x + 60}Q${x + 32} ${y + h} ${x + 28} ${y + h - 20}Z`,
      body,
    ),
    stroke(`M${x + 30} ${y + h * 0.55}H${x + w - 30}`, "#ffffff", 4, 'opacity="0.8"'),
    gleam(`M${x + 50} ${y + 40}L${x + 64} ${y + h - 40}`, 14, 0.9),
    rect(x - 12, y - 44, w + 24, 60, 22, ink.tone(hex, "v")),
    rect(x + w * 0.38, y - 6, w * 0.24, 60, 12, ink.tone(dark(hex, 0.1), "v")),
  ].join("");
}

const containers: Figure = {
  box: [230, 250, 740, 718],
  pose: "stands",
  draw: (ink, p) =>
    [
      tub(ink, 400, 296, 400, 170, p.main),
      tub(ink, 320, 510, 560, 190, p.main),
      tub(ink, 242, 744, 716, 224, p.main),
    ].join(""),
};

const towel: Figure = {
  box: [230, 300, 740, 600],
  pose: "lies",
  size: { note: "700 × 1400 MM" },
  draw: (ink, p) => {
    const fold = (y: number, inset: number, h: number) =>
      rect(
        230 + inset,
        y,
        740 - inset * 2,
        h,
        h / 2,
        ink.lin([
          [0, light(p.main, 0.35)],
          [0.5, p.main],
          [1, dark(p.main, 0.28)],
        ]),
      );
    return [
      fold(760, 0, 140),
      fold(640, 6, 150),
      fold(520, 0, 150),
      shape(
        "M236 430Q236 300 330 300H880Q970 300 970 400V560Q970 590 940 590H266Q236 590 236 560Z",
        ink.cloth(p.main),
      ),
      times(3, (i) => stroke(`M240 ${470 + i * 26}H966`, dark(p.main, 0.14), 7)),
      times(60, (i) =>
        stroke(
          `M${262 + (i % 20) * 36} ${330 + Math.floor(i / 20) * 40}l8 10`,
          dark(p.main, 0.1),
          4,
          'opacity="0.7"',
        ),
      ),
      gleam("M300 320H860", 10, 0.4),
    ].join("");
  },
};

const CLOTHS = ["#d9656b", "#e2b04a", "#5fae8a", "#4f8fc0", "#8a6bb0"];

const cloths: Figure = {
  box: [220, 260, 760, 700],
  pose: "lies",
  size: { w: "400 × 400 MM", span: [468, 512] },
  draw: (ink) =>
    CLOTHS.map((hex, i) => {
      const x = 220 + i * 62;
      const y = 260 + i * 40;
      return [
        rect(x, y, 512, 540, 18, ink.cloth(hex)),
        rect(
          x + 14,
          y + 14,
          484,
          512,
          10,
          "none",
          `stroke="${light(hex, 0.4)}" stroke-width="5" stroke-dasharray="12 10"`,
        ),
        i < 4
          ? ""
          : times(49, (n) =>
              disc(
                x + 64 + (n % 7) * 64,
                y + 78 + Math.floor(n / 7) * 64,
                7,
                dark(hex, 0.14),
                'opacity="0.6"',
              ),
            ),
      ].join("");
    }).join(""),
};

export const daily = {
  bowls,
  flask,
  "food-containers": containers,
  towel,
  cloths,
} satisfies Record<string, Figure>;
