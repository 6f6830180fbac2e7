import {
  dark,
  disc,
  type Figure,
  gleam,
  type Ink,
  light,
  oval,
  type Palette,
  place,
  rect,
  shape,
  stroke,
  times,
} from "./kit";

function puff(ink: Ink, p: Palette): string {
  return [
    disc(0, 0, 235, ink.cloth(dark(p.main, 0.16))),
    disc(-5, -10, 220, ink.cloth(light(p.main, 0.16))),
    times(5, (i) =>
      disc(
        -4,
        -8,
        60 + i * 36,
        "none",
        `stroke="${light(p.main, 0.35)}" stroke-width="5" stroke-dasharray="3 17" opacity="0.6"`,
      ),
    ),
  ].join("");
}

const powderPuff: Figure = {
  box: [220, 230, 760, 738],
  pose: "lies",
  size: { w: "60 MM", span: [510, 470] },
  draw: (ink, p) =>
    [
      place(430, 465, 0, 1, puff(ink, p)),
      place(745, 700, 0, 1, puff(ink, p)),
      shape("M525 640Q745 580 965 640L970 760Q745 690 520 760Z", ink.cloth(light(p.second, 0.25))),
      stroke(
        "M530 655Q745 597 960 655M528 742Q745 676 962 742",
        dark(p.second, 0.1),
        3,
        'stroke-dasharray="10 9"',
      ),
    ].join(""),
};

function lash(): string {
  return (
    stroke("M-150 0Q0 92 150 0", "#16181c", 12) +
    times(15, (i) => {
      const t = i / 14;
      const x = -145 + t * 290;
      const y = 88 * (1 - (2 * t - 1) ** 2) * 0.52;
      const reach = 74 - Math.abs(t - 0.6) * 50;
      return stroke(
        `M${x} ${y}q${(t - 0.5) * 40} ${reach * 0.6} ${(t - 0.5) * 130} ${reach * 1.15}`,
        "#16181c",
        7,
      );
    })
  );
}

const lashes: Figure = {
  box: [230, 170, 740, 860],
  pose: "lies",
  draw: (ink, p) =>
    [
      rect(230, 170, 740, 860, 34, ink.cloth("#f7f3f1")),
      rect(230, 170, 740, 860, 34, "none", `stroke="${p.main}" stroke-width="10"`),
      times(5, (i) => rect(270, 205 + i * 160, 660, 140, 26, ink.cloth("#ecd9d3"))),
      times(
        5,
        (i) =>
          place(432, 240 + i * 160, 0, 0.76, lash()) + place(768, 240 + i * 160, 0, 0.76, lash()),
      ),
      gleam("M270 1000V210L470 190", 14, 0.5),
    ].join(""),
};

const SHADES: Record<string, string[]> = {
  warm: [
    "#f1d3b8",
    "#d99a6c",
    "#b9653f",
    "#8e3f2b",
    "#6b2f26",
    "#3f2220",
    "#f4dfc2",
    "#e3a04f",
    "#c67b3c",
    "#a8542f",
    "#c9806b",
    "#59302a",
    "#f7e7d0",
    "#dba987",
    "#bd7b5a",
    "#9a5944",
    "#7b4335",
    "#2f1d1c",
  ],
  nude: [
    "#f5e4da",
    "#e8cbb9",
    "#d9b09a",
    "#c49882",
    "#a97c69",
    "#7d5a4c",
    "#f2dcd6",
    "#e2bdb3",
    "#cda093",
    "#b78779",
    "#966a5d",
    "#5f463d",
    "#faf0e6",
    "#eed8c4",
    "#d8bda3",
    "#bca084",
    "#9b8068",
    "#4d3b33",
  ],
};

const palette: Figure = {
  box: [190, 200, 820, 780],
  pose: "lies",
  draw: (ink, p) => {
    const shades = (p.main === "#b76a4a" ? SHADES.warm : SHADES.nude) ?? [];
    return [
      rect(190, 200, 820, 350, 30, ink.cloth(dark(p.second, 0.1))),
      rect(
        222,
        232,
        756,
        290,
        16,
        ink.lin(
          [
            [0, "#dfe8ee"],
            [0.48, "#f8fbfd"],
            [0.5, "#c9d6de"],
            [1, "#b3c2cc"],
          ],
          "d",
        ),
      ),
      rect(190, 560, 820, 420, 30, ink.cloth(p.second)),
      rect(300, 545, 120, 26, 10, ink.steel()),
      rect(780, 545, 120, 26, 10, ink.steel()),
      ...shades.map((shade, i) => {
        const x = 232 + (i % 6) * 126;
        const y = 592 + Math.floor(i / 6) * 126;
        return (
          rect(x, y, 108, 108, 14, dark(p.second, 0.4)) +
          rect(x + 6, y + 6, 96, 96, 12, ink.cloth(shade)) +
          stroke(`M${x + 22} ${y + 80}L${x + 78} ${y + 28}`, light(shade, 0.4), 5, 'opacity="0.5"')
        );
      }),
    ].join("");
  },
};

const GLOSS = ["#d98c94", "#c8546a", "#a33a4c", "#d6766a", "#b9708d", "#8d3a4a"];

const glossSet: Figure = {
  box: [185, 270, 830, 698],
  pose: "stands",
  draw: (ink, p) =>
    GLOSS.map((shade, i) => {
      const x = 190 + i * 140;
      return [
        rect(x + 14, 270, 92, 290, 18, ink.tone(p.second)),
        rect(x + 30, 545, 60, 40, 4, ink.steel()),
        rect(x, 578, 120, 390, 26, "#ffffff", 'opacity="0.75"'),
        rect(x + 14, 592, 92, 356, 18, ink.tone(shade)),
        stroke(`M${x + 60} 600V880`, dark(shade, 0.35), 8, 'opacity="0.5"'),
        oval(x + 60, 860, 16, 44, dark(shade, 0.3), 'opacity="0.5"'),
        gleam(`M${x + 28} 620V910`, 10, 0.7),
      ].join("");
    }).join(""),
};

export const cosmetics = {
  "powder-puff": powderPuff,
  lashes,
  "eyeshadow-palette": palette,
  "lip-gloss": glossSet,
} satisfies Record<string, Figure>;
