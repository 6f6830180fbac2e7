import { dark, disc, type Figure, gleam, light, oval, rect, shape, stroke, times } from "./kit";

const sewing: Figure = {
  box: [160, 260, 880, 708],
  pose: "stands",
  draw: (ink, p) => {
    const body = ink.lin([
      [0, light(p.main, 0.7)],
      [0.6, p.main],
      [1, dark(p.main, 0.14)],
    ]);
    return [
      rect(470, 215, 16, 80, 6, "#9aa3ab"),
      rect(448, 200, 60, 74, 10, ink.tone(p.second)),
      rect(560, 225, 16, 70, 6, "#9aa3ab"),
      shape(
        "M190 330Q190 290 230 290H930Q990 290 990 350V850H780V520H370V620H230Q190 620 190 580Z",
        body,
      ),
      shape("M190 440H780V520H370V620H230Q190 620 190 580Z", "#c9cdd4", 'opacity="0.35"'),
      rect(830, 380, 120, 330, 20, ink.tone(p.second)),
      ...[440, 545, 650].map(
        (y) => disc(890, y, 38, ink.ball("#f4f3f6")) + stroke(`M890 ${y}v-24`, p.second, 7),
      ),
      disc(1005, 400, 20, "#5b646c"),
      rect(990, 320, 46, 170, 18, ink.tone("#c9cdd4")),
      rect(240, 610, 60, 70, 10, "#9aa3ab"),
      rect(262, 670, 10, 130, 3, "#5b646c"),
      shape("M236 800H312L322 826H226Z", "#7d8790"),
      stroke("M276 480L276 620", "#7d8790", 8),
      disc(276, 470, 24, ink.ball(p.second)),
      shape(
        "M170 830H780V850H990Q1030 850 1030 900V940Q1030 968 1000 968H190Q160 968 160 940V850Z",
        body,
      ),
      rect(200, 830, 300, 16, 6, ink.steel("h")),
      stroke("M172 905H1020", p.second, 10, 'opacity="0.75"'),
      gleam("M240 312H900", 10, 0.9),
    ].join("");
  },
};

const sealer: Figure = {
  box: [140, 360, 920, 608],
  pose: "stands",
  draw: (ink, p) =>
    [
      rect(170, 820, 860, 80, 14, ink.tone("#59626b", "v")),
      oval(210, 860, 46, 40, "#2b2f35"),
      oval(990, 860, 46, 40, "#2b2f35"),
      rect(200, 806, 800, 34, 12, "#2b2f35"),
      times(24, (i) => stroke(`M${220 + i * 33} 812v22`, "#4b545c", 5)),
      ...[240, 900].map((x) => rect(x, 890, 60, 78, 8, ink.tone(dark(p.main, 0.25)))),
      rect(
        150,
        360,
        900,
        290,
        28,
        ink.lin([
          [0, light(p.main, 0.6)],
          [0.6, p.main],
          [1, dark(p.main, 0.14)],
        ]),
      ),
      rect(190, 404, 520, 170, 18, "#3a4651"),
      rect(216, 430, 170, 74, 8, "#16202a"),
      times(3, (i) => rect(234 + i * 48, 444, 34, 46, 4, "#e0693c")),
      ...[450, 550, 650].map(
        (x) => disc(x, 466, 34, ink.ball("#c9d0d6")) + stroke(`M${x} 466v-22`, "#2b2f35", 7),
      ),
      disc(240, 545, 16, "#6fd08c"),
      disc(300, 545, 16, "#d35b4f"),
      rect(760, 404, 250, 190, 18, dark(p.main, 0.18)),
      times(6, (i) => rect(784, 428 + i * 26, 202, 12, 6, "#6b747c")),
      rect(150, 646, 900, 46, 10, ink.steel("v")),
      ...[230, 370, 830, 970].map(
        (x) => disc(x, 706, 44, ink.ball("#8a939b")) + disc(x, 706, 14, "#3a4048"),
      ),
      rect(450, 672, 300, 70, 12, ink.tone("#b9713f", "v")),
      stroke("M190 706H1010", "#8b3f2b", 8, 'opacity="0.8"'),
      shape("M500 720H700L712 816H488Z", "#dbe9f2", 'opacity="0.85"'),
      stroke("M500 738H700", "#7fa6bf", 6),
      gleam("M190 378H1000", 8, 0.9),
    ].join(""),
};

const drill: Figure = {
  box: [170, 240, 860, 728],
  pose: "stands",
  draw: (ink, p) => {
    const pack = (x: number) =>
      rect(x, 850, 270, 118, 20, ink.tone(p.second, "v")) +
      rect(x + 20, 832, 230, 34, 10, ink.tone(dark(p.second, 0.3), "v")) +
      rect(x + 80, 894, 110, 36, 8, p.main);
    return [
      rect(130, 378, 130, 22, 8, ink.steel("v")),
      shape("M240 340H340V440H240L220 420V360Z", ink.steel("v")),
      rect(330, 320, 90, 140, 18, ink.tone(p.second, "v")),
      times(5, (i) => stroke(`M${346 + i * 15} 330V450`, "#59616b", 5)),
      shape("M410 300H780Q860 300 860 390T780 490H410Z", ink.tone(p.main, "v")),
      rect(420, 300, 80, 190, 10, ink.tone(p.second, "v")),
      shape("M600 470H780L800 640Q830 760 850 840H640Q650 760 620 660Z", ink.tone(p.second)),
      shape("M690 490H790L826 760H770Q700 620 690 490Z", ink.tone(p.main)),
      shape("M580 490Q560 560 590 590L625 570L632 490Z", "#c8413b"),
      times(5, (i) => rect(740, 344 + i * 22, 80, 10, 5, dark(p.main, 0.45))),
      pack(615),
      pack(250),
      gleam("M520 330H740", 14, 0.5),
    ].join("");
  },
};

const pump: Figure = {
  box: [430, 110, 340, 858],
  pose: "stands",
  size: { w: '4"', span: [480, 240] },
  draw: (ink, p) =>
    [
      stroke("M665 560C760 520 760 300 720 140", p.second, 16),
      stroke("M500 190V120M700 190V120", "#7d8790", 10),
      rect(545, 110, 110, 90, 10, ink.tone("#b98d4f")),
      times(4, (i) => stroke(`M548 ${126 + i * 18}H652`, "#7d5c2f", 5)),
      shape("M520 190H680L720 240V300H480V240Z", ink.tone("#b98d4f")),
      rect(480, 290, 240, 300, 10, ink.steel()),
      times(4, (i) => stroke(`M480 ${340 + i * 64}H720`, "#79838b", 4, 'opacity="0.6"')),
      rect(490, 585, 220, 70, 6, "#4b545c"),
      times(14, (i) => rect(500 + i * 15, 592, 8, 56, 3, "#aab3ba")),
      rect(480, 650, 240, 270, 10, ink.steel()),
      rect(540, 720, 120, 130, 8, "#f2f4f5"),
      stroke("M560 750H640M560 780H640M560 810H610", "#7d8790", 7),
      rect(700, 600, 24, 330, 8, p.second),
      shape("M480 915H720V940Q715 968 690 968H510Q485 968 480 940Z", ink.tone("#59626b")),
      gleam("M520 310V570", 12, 0.7),
      gleam("M520 670V900", 12, 0.7),
    ].join(""),
};

export const machinery = {
  "sewing-machine": sewing,
  "band-sealer": sealer,
  drill,
  "borehole-pump": pump,
} satisfies Record<string, Figure>;
