import { dark, disc, type Figure, gleam, light, place, rect, shape, stroke, times } from "./kit";

const STEEL_GREY = "#9aa3ab";

const module: Figure = {
  box: [300, 110, 600, 900],
  pose: "lies",
  draw: (ink, p) => {
    const cell = ink.lin(
      [
        [0, light(p.main, 0.16)],
        [0.5, p.main],
        [1, dark(p.main, 0.35)],
      ],
      "d",
    );
    return [
      rect(300, 110, 600, 900, 10, ink.tone(p.second, "d")),
      rect(318, 128, 564, 864, 4, "#0f1829"),
      times(108, (i) => {
        const x = 324 + (i % 6) * 92.6;
        const row = Math.floor(i / 6);
        const y = 134 + row * 47 + (row > 8 ? 8 : 0);
        return rect(x, y, 88, 43, 4, cell);
      }),
      times(6, (i) =>
        times(4, (n) =>
          stroke(`M${338 + i * 92.6 + n * 20} 134V984`, "#8ea3c4", 1.2, 'opacity="0.55"'),
        ),
      ),
      shape("M318 128H620L330 760H318Z", "#ffffff", 'opacity="0.1"'),
      gleam("M308 120V1000", 4, 0.5),
    ].join("");
  },
};

const inverter: Figure = {
  box: [330, 180, 540, 788],
  pose: "stands",
  draw: (ink, p) =>
    [
      rect(
        330,
        180,
        540,
        740,
        30,
        ink.lin(
          [
            [0, light(p.main, 0.6)],
            [0.6, p.main],
            [1, dark(p.main, 0.14)],
          ],
          "d",
        ),
      ),
      rect(330, 180, 540, 740, 30, "none", 'stroke="#c3cad0" stroke-width="4"'),
      rect(330, 180, 26, 740, 13, "#ffffff", 'opacity="0.7"'),
      rect(450, 270, 300, 180, 18, "#1d252d"),
      rect(470, 290, 260, 110, 8, "#9fd3c4"),
      stroke("M492 380L540 340L590 362L640 320L706 336", "#1f5f52", 7),
      times(4, (i) => disc(500 + i * 66, 425, 10, i ? "#6f7a84" : "#6fd08c")),
      shape("M612 520L552 640H598L580 730L650 600H602Z", "#e0a53a"),
      times(8, (i) => rect(400 + i * 52, 790, 30, 70, 8, "#c9cfd4")),
      rect(370, 914, 460, 30, 8, "#59626b"),
      times(5, (i) => rect(410 + i * 84, 926, 44, 42, 8, ink.tone(i < 2 ? "#2b2f35" : STEEL_GREY))),
      gleam("M390 230H800", 6, 0.9),
    ].join(""),
};

const battery: Figure = {
  box: [170, 420, 860, 548],
  pose: "stands",
  draw: (ink, p) =>
    [
      shape(
        "M220 420H980L1030 520H170Z",
        ink.lin([
          [0, light(p.main, 0.3)],
          [1, light(p.main, 0.12)],
        ]),
      ),
      rect(
        170,
        515,
        860,
        430,
        16,
        ink.lin([
          [0, light(p.main, 0.18)],
          [0.4, p.main],
          [1, dark(p.main, 0.35)],
        ]),
      ),
      times(
        2,
        (i) =>
          stroke(`M${240 + i * 720} 600V860`, STEEL_GREY, 26) +
          stroke(`M${234 + i * 720} 610V850`, "#eef1f3", 7),
      ),
      disc(330, 600, 32, ink.ball("#c8413b")),
      disc(330, 700, 32, ink.ball("#3a4048")),
      rect(420, 580, 230, 120, 12, "#0f1418"),
      times(6, (i) => rect(440 + i * 32, 604, 22, 72, 5, i < 5 ? "#6fd08c" : "#37424a")),
      rect(700, 584, 90, 44, 8, STEEL_GREY),
      rect(700, 650, 90, 44, 8, STEEL_GREY),
      disc(850, 610, 22, "#d35b4f"),
      times(14, (i) => rect(410 + i * 36, 780, 18, 90, 9, "#14181c")),
      rect(200, 940, 140, 28, 8, "#1a1e23"),
      rect(860, 940, 140, 28, 8, "#1a1e23"),
      gleam("M190 530H1010", 5, 0.5),
    ].join(""),
};

const streetLight: Figure = {
  box: [210, 210, 780, 790],
  pose: "lies",
  draw: (ink, p) =>
    place(
      600,
      560,
      -28,
      1,
      rect(300, -62, 170, 124, 26, ink.tone("#858e96", "v")),
      rect(330, -30, 150, 60, 12, "#59626b"),
      rect(-400, -210, 720, 420, 54, ink.tone(p.main, "v")),
      rect(-370, -184, 470, 368, 18, "#14233f"),
      times(24, (i) =>
        rect(
          -362 + (i % 6) * 76.5,
          -176 + Math.floor(i / 6) * 89,
          71,
          83,
          4,
          ink.lin(
            [
              [0, "#40659c"],
              [1, "#1a3158"],
            ],
            "d",
          ),
        ),
      ),
      rect(120, -160, 160, 320, 20, "#e9edf0"),
      times(20, (i) =>
        disc(
          150 + (i % 4) * 33,
          -130 + Math.floor(i / 4) * 65,
          13,
          "#ffe9a8",
          'stroke="#d8bf74" stroke-width="3"',
        ),
      ),
      shape("M-370 -184H-80L-250 184H-370Z", "#ffffff", 'opacity="0.13"'),
      gleam("M-360 -198H290", 6, 0.5),
    ),
};

export const energy = {
  "pv-module": module,
  inverter,
  battery,
  "street-light": streetLight,
} satisfies Record<string, Figure>;
