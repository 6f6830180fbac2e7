import {
  dark,
  disc,
  type Figure,
  gleam,
  type Ink,
  light,
  oval,
  place,
  rect,
  shape,
  stroke,
  times,
} from "./kit";

function rose(ink: Ink, hex: string): string {
  return [
    shape(
      "M-120 -10C-130 -110 -50 -140 0 -130C60 -145 135 -100 120 -10C130 80 60 120 0 118C-60 122 -130 80 -120 -10Z",
      ink.ball(hex),
    ),
    shape("M-118 0C-80 70 -30 100 20 116C-60 124 -128 84 -118 0Z", dark(hex, 0.2)),
    shape("M120 -4C70 60 20 60 -20 112C70 130 132 80 120 -4Z", dark(hex, 0.1)),
    shape("M-70 -30C-70 -100 60 -110 74 -36C80 30 -60 44 -70 -30Z", ink.ball(dark(hex, 0.1))),
    stroke(
      "M-40 -34C-40 -76 36 -80 42 -36C46 0 -20 8 -22 -26C-22 -46 14 -50 18 -30",
      dark(hex, 0.4),
      7,
      'opacity="0.75"',
    ),
    gleam("M-90 -50Q-70 -100 -20 -116", 8, 0.4),
  ].join("");
}

const roses: Figure = {
  box: [250, 150, 700, 818],
  pose: "stands",
  draw: (ink, p) => {
    const heads: [number, number, number][] = [
      [380, 330, 0.95],
      [600, 262, 1],
      [820, 330, 0.95],
      [300, 500, 0.85],
      [900, 500, 0.85],
      [490, 480, 1.08],
      [715, 480, 1.08],
    ];
    const leaf = (x: number, y: number, turn: number) =>
      place(
        x,
        y,
        turn,
        1,
        shape("M0 0C50 -50 120 -40 150 0C120 40 50 50 0 0Z", ink.tone("#4f7f52", "v")),
        stroke("M6 0H140", "#3b6440", 4),
      );
    return [
      times(7, (i) => stroke(`M${540 + i * 20} 720L${380 + i * 74} 480`, "#4a7350", 14)),
      leaf(380, 620, 205),
      leaf(830, 620, -25),
      leaf(560, 380, 250),
      leaf(300, 420, 200),
      leaf(900, 420, -20),
      ...heads.map(([x, y, scale]) => place(x, y, 0, scale, rose(ink, p.main))),
      shape("M330 590Q600 690 870 590L690 940Q600 985 510 940Z", ink.cloth("#efe6d8")),
      shape("M330 590Q600 690 600 690L560 960Q520 956 510 940Z", "#e1d4c0"),
      shape(
        "M480 770Q600 810 720 770L712 826Q600 862 488 826Z",
        ink.tone(p.main === "#eef0f1" ? "#a9b2ba" : p.main),
      ),
      place(
        600,
        815,
        0,
        1,
        shape("M0 0C-90 -70 -130 20 0 10C130 20 90 -70 0 0Z", dark(p.main, 0.15)),
      ),
    ].join("");
  },
};

const mop: Figure = {
  box: [220, 120, 760, 848],
  pose: "stands",
  draw: (ink, p) =>
    [
      place(
        800,
        520,
        14,
        1,
        rect(-15, -420, 30, 800, 14, ink.steel()),
        rect(-22, -430, 44, 190, 20, ink.tone(p.main)),
      ),
      shape("M250 470H690L655 930Q650 968 610 968H330Q290 968 285 930Z", ink.tone(p.main)),
      oval(470, 470, 222, 46, dark(p.main, 0.3)),
      oval(470, 476, 196, 34, dark(p.main, 0.55)),
      rect(330, 400, 130, 210, 18, ink.tone(light(p.second, 0.1))),
      rect(352, 424, 86, 90, 8, dark(p.main, 0.5)),
      stroke("M255 480Q470 250 686 480", ink.steel(), 12),
      rect(425, 350, 90, 36, 16, ink.tone(p.second)),
      place(
        690,
        884,
        3,
        1.25,
        rect(-20, -6, 300, 36, 14, ink.tone(p.second, "v")),
        shape("M-36 26H290L300 60H-46Z", light(p.main, 0.55)),
        times(22, (i) => stroke(`M${-30 + i * 15} 34v22`, dark(p.main, 0.05), 5)),
        rect(96, -34, 60, 44, 12, ink.tone(dark(p.main, 0.2))),
      ),
      gleam("M320 560L345 900", 16, 0.35),
    ].join(""),
};

const bear: Figure = {
  box: [290, 170, 620, 798],
  pose: "stands",
  size: { h: "300 MM" },
  draw: (ink, p) => {
    const fur = ink.ball(p.main);
    const pale = ink.ball(light(p.second, 0.15));
    return [
      disc(425, 260, 92, fur),
      disc(775, 260, 92, fur),
      disc(425, 264, 52, pale),
      disc(775, 264, 52, pale),
      place(372, 700, 24, 1, oval(0, 0, 82, 165, fur)),
      place(828, 700, -24, 1, oval(0, 0, 82, 165, fur)),
      oval(600, 745, 230, 222, fur),
      oval(600, 770, 140, 150, pale),
      oval(600, 400, 250, 218, fur),
      oval(440, 905, 128, 62, fur),
      oval(760, 905, 128, 62, fur),
      oval(410, 900, 62, 54, pale),
      oval(790, 900, 62, 54, pale),
      oval(600, 470, 112, 86, pale),
      oval(600, 432, 38, 27, "#2b2422"),
      stroke("M600 458V486M556 500Q600 530 644 500", "#2b2422", 8),
      disc(500, 372, 25, "#2b2422"),
      disc(700, 372, 25, "#2b2422"),
      disc(508, 364, 8, "#ffffff"),
      disc(708, 364, 8, "#ffffff"),
      shape("M600 600C480 540 450 640 600 615C750 640 720 540 600 600Z", ink.tone("#bf4f52", "v")),
      disc(600, 606, 24, "#a33f44"),
      times(26, (i) =>
        stroke(
          `M${400 + ((i * 97) % 400)} ${240 + ((i * 53) % 130)}l10 12`,
          dark(p.main, 0.12),
          5,
          'opacity="0.5"',
        ),
      ),
    ].join("");
  },
};

export const home = {
  roses,
  mop,
  "plush-bear": bear,
} satisfies Record<string, Figure>;
