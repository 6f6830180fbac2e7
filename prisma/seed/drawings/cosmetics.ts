import { dark, disc, type Figure, gleam, type Ink, light, oval, type Palette, place, rect, shape, stroke, times } from "./kit";

function brush(ink: Ink, p: Palette, width: number, length: number): string {
  const w = width;
  return [
    shape(`M${-w * 0.34} -40L${-w * 0.16} ${length}Q0 ${length + 20} ${w * 0.16} ${length}L${w * 0.34} -40Z`, ink.tone(p.main)),
    rect(-w * 0.42, -120, w * 0.84, 90, 6, ink.steel()),
    stroke(`M${-w * 0.42} -60H${w * 0.42}`, "#7d8790", 3),
    shape(`M${-w * 0.4} -118C${-w} -190 ${-w * 0.7} -270 0 ${-230 - w}C${w * 0.7} -270 ${w} -190 ${w * 0.4} -118Z`, ink.tone("#5a4338")),
    shape(`M${-w * 0.62} -215Q${-w * 0.5} -270 0 ${-230 - w}Q${w * 0.5} -270 ${w * 0.62} -215Q0 -250 ${-w * 0.62} -215Z`, "#d9b9a2"),
  ].join("");
}

const brushSet: Figure = {
  box: [230, 190, 740, 778],
  pose: "stands",
  draw: (ink, p) => {
    const fan: [number, number, number, number][] = [
      [330, 520, -16, 38], [420, 470, -10, 30], [510, 500, -4, 58], [610, 440, 1, 34], [705, 490, 6, 48], [790, 480, 11, 26], [875, 525, 16, 40],
    ];
    return [
      ...fan.map(([x, y, turn, w]) => place(x, y, turn, 1, brush(ink, p, w, 330))),
      shape("M230 620Q600 670 970 620L935 930Q930 966 890 966H310Q270 966 265 930Z", ink.cloth(p.main)),
      shape("M230 620Q600 670 970 620L966 660Q600 712 234 660Z", dark(p.main, 0.2)),
      stroke("M262 900Q600 945 938 900", light(p.main, 0.4), 4, 'stroke-dasharray="14 12"'),
      rect(520, 760, 160, 70, 10, ink.steel("d")),
      gleam("M275 720L300 900", 10, 0.35),
    ].join("");
  },
};

function puff(ink: Ink, p: Palette): string {
  return [
    disc(0, 0, 235, ink.ball(dark(p.main, 0.12))),
    disc(-4, -8, 214, ink.ball(p.main)),
    times(5, (i) => disc(-4, -8, 60 + i * 36, "none", `stroke="${light(p.main, 0.35)}" stroke-width="5" stroke-dasharray="3 17" opacity="0.6"`)),
  ].join("");
}

const powderPuff: Figure = {
  box: [220, 230, 760, 738],
  pose: "lies",
  size: { w: "60 MM" },
  draw: (ink, p) =>
    [
      place(430, 465, 0, 1, puff(ink, p)),
      place(745, 700, 0, 1, puff(ink, p)),
      shape("M525 640Q745 580 965 640L970 760Q745 690 520 760Z", ink.cloth(light(p.second, 0.25))),
      stroke("M530 655Q745 597 960 655M528 742Q745 676 962 742", dark(p.second, 0.1), 3, 'stroke-dasharray="10 9"'),
    ].join(""),
};

function drop(ink: Ink, hex: string): string {
  return (
    shape("M0 -250C70 -150 175 -50 175 75A175 175 0 0 1 -175 75C-175 -50 -70 -150 0 -250Z", ink.ball(hex)) +
    gleam("M-95 70Q-95 -20 -45 -95", 22, 0.4)
  );
}

const sponge: Figure = {
  box: [270, 200, 660, 768],
  pose: "stands",
  draw: (ink, p) => {
    const glass = ink.lin([[0, "#ffffff", 0.75], [0.2, "#dfe7ec", 0.3], [0.8, "#dfe7ec", 0.25], [1, "#ffffff", 0.7]], "h");
    return [
      oval(600, 905, 330, 62, ink.tone(p.second)),
      place(600, 640, 0, 1.35, drop(ink, p.main)),
      shape("M290 380H910V890Q900 960 600 960T290 890Z", glass),
      stroke("M290 380V890Q300 960 600 960T910 890V380", "#ffffff", 6, 'opacity="0.8"'),
      shape("M270 905Q600 1000 930 905L925 925Q600 1030 275 925Z", ink.tone(p.main)),
      gleam("M340 450V840", 20, 0.7),
    ].join("");
  },
};

function lash(): string {
  return (
    stroke("M-150 0Q0 92 150 0", "#16181c", 12) +
    times(15, (i) => {
      const t = i / 14;
      const x = -145 + t * 290;
      const y = 88 * (1 - (2 * t - 1) ** 2) * 0.52;
      const reach = 74 - Math.abs(t - 0.6) * 50;
      return stroke(`M${x} ${y}q${(t - 0.5) * 40} ${reach * 0.6} ${(t - 0.5) * 130} ${reach * 1.15}`, "#16181c", 7);
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
      times(5, (i) => place(430, 240 + i * 160, 0, 0.9, lash()) + place(770, 240 + i * 160, 0, 0.9, lash())),
      gleam("M270 1000V210L470 190", 14, 0.5),
    ].join(""),
};

const SHADES: Record<string, string[]> = {
  warm: ["#f1d3b8", "#d99a6c", "#b9653f", "#8e3f2b", "#6b2f26", "#3f2220", "#f4dfc2", "#e3a04f", "#c67b3c", "#a8542f", "#c9806b", "#59302a", "#f7e7d0", "#dba987", "#bd7b5a", "#9a5944", "#7b4335", "#2f1d1c"],
  nude: ["#f5e4da", "#e8cbb9", "#d9b09a", "#c49882", "#a97c69", "#7d5a4c", "#f2dcd6", "#e2bdb3", "#cda093", "#b78779", "#966a5d", "#5f463d", "#faf0e6", "#eed8c4", "#d8bda3", "#bca084", "#9b8068", "#4d3b33"],
};

const palette: Figure = {
  box: [190, 200, 820, 780],
  pose: "lies",
  draw: (ink, p) => {
    const shades = (p.main === "#b76a4a" ? SHADES.warm : SHADES.nude) ?? [];
    return [
      rect(190, 200, 820, 350, 30, ink.cloth(dark(p.second, 0.1))),
      rect(222, 232, 756, 290, 16, ink.lin([[0, "#dfe8ee"], [0.48, "#f8fbfd"], [0.5, "#c9d6de"], [1, "#b3c2cc"]], "d")),
      rect(190, 560, 820, 420, 30, ink.cloth(p.second)),
      rect(300, 545, 120, 26, 10, ink.steel()),
      rect(780, 545, 120, 26, 10, ink.steel()),
      ...shades.map((shade, i) => {
        const x = 232 + (i % 6) * 126;
        const y = 592 + Math.floor(i / 6) * 126;
        return rect(x, y, 108, 108, 14, dark(p.second, 0.4)) + rect(x + 6, y + 6, 96, 96, 12, ink.cloth(shade)) + stroke(`M${x + 22} ${y + 80}L${x + 78} ${y + 28}`, light(shade, 0.4), 5, 'opacity="0.5"');
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

function tool(ink: Ink, i: number, p: Palette): string {
  const steel = p.main === "#c98e7c" ? ink.tone("#d8a592") : ink.steel();
  const ends = [
    disc(0, 0, 0, "none"),
    shape("M-16 -20L-26 -150Q0 -190 26 -150L16 -20Z", steel),
    shape("M-9 -20L-9 -170Q0 -205 9 -170V-20Z", steel),
    stroke("M-12 -20Q-46 -120 -6 -190M12 -20Q46 -120 6 -190", "#9aa3ab", 16),
  ];
  return (ends[i % ends.length] ?? "") + rect(-17, -30, 34, 250, 15, steel) + gleam("M-6 0V190", 5, 0.7);
}

const manicure: Figure = {
  box: [180, 220, 840, 770],
  pose: "lies",
  draw: (ink, p) =>
    [
      rect(180, 220, 840, 770, 60, ink.cloth(dark(p.main, 0.1))),
      rect(202, 242, 796, 726, 46, "none", `stroke="${light(p.main, 0.35)}" stroke-width="5" stroke-dasharray="16 12"`),
      rect(236, 276, 728, 658, 30, ink.cloth(light(p.second, 0.1))),
      times(8, (i) => place(300 + i * 86, 560, 0, 0.92, tool(ink, i + 1, p))),
      rect(236, 640, 728, 74, 0, ink.cloth(dark(p.main, 0.05))),
      place(450, 850, 90, 0.8, rect(-46, -150, 92, 250, 30, ink.steel()), gleam("M-20 -110V70", 8, 0.8)),
      place(760, 850, 0, 0.9, stroke("M-110 -40L70 40M-110 40L70 -40", "#9aa3ab", 20), disc(105, 50, 36, "none", 'stroke="#8a939b" stroke-width="18"'), disc(105, -50, 36, "none", 'stroke="#b1b9c0" stroke-width="18"')),
    ].join(""),
};

const hairBrush: Figure = {
  box: [380, 140, 440, 900],
  pose: "lies",
  draw: (ink, p) =>
    [
      shape("M560 640H640L655 980Q655 1040 600 1040T545 980Z", ink.tone(p.main)),
      shape("M600 140C770 140 830 280 820 420C812 560 720 690 600 690S388 560 380 420C370 280 430 140 600 140Z", ink.ball(p.main)),
      shape("M600 190C730 190 775 300 768 410C760 530 690 630 600 630S440 530 432 410C425 300 470 190 600 190Z", ink.ball(light(p.second, 0.1))),
      times(63, (i) => {
        const col = (i % 7) - 3;
        const row = Math.floor(i / 7) - 4;
        const inside = (col / 3.5) ** 2 + (row / 4.6) ** 2 < 1;
        const x = 600 + col * 44;
        const y = 410 + row * 46;
        return inside ? stroke(`M${x} ${y}l-4 -13`, dark(p.main, 0.35), 7) + disc(x - 4, y - 15, 8, light(p.main, 0.2)) : "";
      }),
      disc(600, 985, 16, dark(p.main, 0.5)),
      gleam("M575 720L570 930", 10, 0.5),
    ].join(""),
};

export const cosmetics = {
  "brush-set": brushSet,
  "powder-puff": powderPuff,
  sponge,
  lashes,
  "eyeshadow-palette": palette,
  "lip-gloss": glossSet,
  manicure,
  "hair-brush": hairBrush,
} satisfies Record<string, Figure>;
