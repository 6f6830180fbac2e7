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

function brush(ink: Ink, p: Palette, width: number, length: number): string {
  const w = width;
  return [
    shape(
      `M${-w * 0.34} -40L${-w * 0.16} ${length}Q0 ${length + 20} ${w * 0.16} ${length}L${w * 0.34} -40Z`,
      ink.tone(p.main),
    ),
    rect(-w * 0.42, -120, w * 0.84, 90, 6, ink.steel()),
    stroke(`M${-w * 0.42} -60H${w * 0.42}`, "#7d8790", 3),
    shape(
      `M${-w * 0.4} -118C${-w} -190 ${-w * 0.7} -270 0 ${-230 - w}C${w * 0.7} -270 ${w} -190 ${w * 0.4} -118Z`,
      ink.tone("#5a4338"),
    ),
    shape(
      `M${-w * 0.62} -215Q${-w * 0.5} -270 0 ${-230 - w}Q${w * 0.5} -270 ${w * 0.62} -215Q0 -250 ${-w * 0.62} -215Z`,
      "#d9b9a2",
    ),
  ].join("");
}

const brushSet: Figure = {
  box: [230, 190, 740, 778],
  pose: "stands",
  draw: (ink, p) => {
    const back: [number, number, number, number][] = [
      [375, 440, -13, 22],
      [465, 400, -7, 40],
      [560, 370, -2, 24],
      [660, 370, 3, 44],
      [755, 420, 9, 30],
    ];
    const fan: [number, number, number, number][] = [
      [330, 520, -16, 38],
      [420, 470, -10, 30],
      [510, 500, -4, 58],
      [610, 440, 1, 34],
      [705, 490, 6, 48],
      [790, 480, 11, 26],
      [875, 525, 16, 40],
    ];
    return [
      ...[...back, ...fan].map(([x, y, turn, w]) => place(x, y, turn, 1, brush(ink, p, w, 330))),
      shape(
        "M230 620Q600 670 970 620L935 930Q930 966 890 966H310Q270 966 265 930Z",
        ink.cloth(p.main),
      ),
      shape("M230 620Q600 670 970 620L966 660Q600 712 234 660Z", dark(p.main, 0.2)),
      stroke("M262 900Q600 945 938 900", light(p.main, 0.4), 4, 'stroke-dasharray="14 12"'),
      rect(520, 760, 160, 70, 10, ink.steel("d")),
      gleam("M275 720L300 900", 10, 0.35),
    ].join("");
  },
};

function drop(ink: Ink, hex: string): string {
  return (
    shape(
      "M0 -250C70 -150 175 -50 175 75A175 175 0 0 1 -175 75C-175 -50 -70 -150 0 -250Z",
      ink.ball(hex),
    ) + gleam("M-95 70Q-95 -20 -45 -95", 22, 0.4)
  );
}

const sponge: Figure = {
  box: [270, 200, 660, 768],
  pose: "stands",
  draw: (ink, p) => {
    const glass = ink.lin(
      [
        [0, "#ffffff", 0.75],
        [0.2, "#dfe7ec", 0.3],
        [0.8, "#dfe7ec", 0.25],
        [1, "#ffffff", 0.7],
      ],
      "h",
    );
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

function tool(ink: Ink, i: number, p: Palette): string {
  const steel = p.main === "#c98e7c" ? ink.tone("#d8a592") : ink.steel();
  const ends = [
    disc(0, 0, 0, "none"),
    shape("M-16 -20L-26 -150Q0 -190 26 -150L16 -20Z", steel),
    shape("M-9 -20L-9 -170Q0 -205 9 -170V-20Z", steel),
    stroke("M-12 -20Q-46 -120 -6 -190M12 -20Q46 -120 6 -190", "#9aa3ab", 16),
  ];
  return (
    (ends[i % ends.length] ?? "") + rect(-17, -30, 34, 250, 15, steel) + gleam("M-6 0V190", 5, 0.7)
  );
}

const manicure: Figure = {
  box: [180, 220, 840, 770],
  pose: "lies",
  draw: (ink, p) =>
    [
      rect(180, 220, 840, 770, 60, ink.cloth(dark(p.main, 0.1))),
      rect(
        202,
        242,
        796,
        726,
        46,
        "none",
        `stroke="${light(p.main, 0.35)}" stroke-width="5" stroke-dasharray="16 12"`,
      ),
      rect(236, 276, 728, 658, 30, ink.cloth(light(p.second, 0.1))),
      times(8, (i) => place(300 + i * 86, 560, 0, 0.92, tool(ink, i + 1, p))),
      rect(236, 640, 728, 74, 0, ink.cloth(dark(p.main, 0.05))),
      place(
        450,
        850,
        90,
        0.8,
        rect(-46, -150, 92, 250, 30, ink.steel()),
        gleam("M-20 -110V70", 8, 0.8),
      ),
      place(
        760,
        850,
        0,
        0.9,
        stroke("M-110 -40L70 40M-110 40L70 -40", "#9aa3ab", 20),
        disc(105, 50, 36, "none", 'stroke="#8a939b" stroke-width="18"'),
        disc(105, -50, 36, "none", 'stroke="#b1b9c0" stroke-width="18"'),
      ),
    ].join(""),
};

const hairBrush: Figure = {
  box: [380, 140, 440, 900],
  pose: "lies",
  draw: (ink, p) =>
    [
      shape("M560 640H640L655 980Q655 1040 600 1040T545 980Z", ink.tone(p.main)),
      shape(
        "M600 140C770 140 830 280 820 420C812 560 720 690 600 690S388 560 380 420C370 280 430 140 600 140Z",
        ink.ball(p.main),
      ),
      shape(
        "M600 190C730 190 775 300 768 410C760 530 690 630 600 630S440 530 432 410C425 300 470 190 600 190Z",
        ink.ball(light(p.second, 0.1)),
      ),
      times(63, (i) => {
        const col = (i % 7) - 3;
        const row = Math.floor(i / 7) - 4;
        const inside = (col / 3.5) ** 2 + (row / 4.6) ** 2 < 1;
        const x = 600 + col * 44;
        const y = 410 + row * 46;
        return inside
          ? stroke(`M${x} ${y}l-4 -13`, dark(p.main, 0.35), 7) +
              disc(x - 4, y - 15, 8, light(p.main, 0.2))
          : "";
      }),
      disc(600, 985, 16, dark(p.main, 0.5)),
      gleam("M575 720L570 930", 10, 0.5),
    ].join(""),
};

export const beautyTools = {
  "brush-set": brushSet,
  sponge,
  manicure,
  "hair-brush": hairBrush,
} satisfies Record<string, Figure>;
