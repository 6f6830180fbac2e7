import {
  dark,
  disc,
  type Figure,
  gleam,
  light,
  oval,
  place,
  rect,
  shape,
  stroke,
  times,
} from "./kit";

const DARK = "#2b2f35";

const kettle: Figure = {
  box: [240, 210, 700, 758],
  pose: "stands",
  draw: (ink, p) => {
    const body = p.main === "#bdc4ca" ? ink.steel() : ink.tone(p.main);
    const trim = ink.tone(DARK);
    return [
      stroke("M690 330C880 300 930 420 900 560C880 670 840 760 760 790", DARK, 64),
      stroke("M700 318C870 296 912 410 886 540", "#59616b", 12),
      shape("M390 340L250 400Q238 410 262 424L375 520Z", body),
      shape("M395 330H725L780 870Q780 900 750 900H360Q330 900 335 870Z", body),
      rect(390, 286, 340, 60, 26, trim),
      rect(510, 232, 100, 60, 24, trim),
      rect(420, 470, 40, 260, 20, "#26323c"),
      rect(428, 560, 24, 162, 12, "#7fb6d6"),
      times(5, (i) => stroke(`M470 ${520 + i * 44}h20`, "#5b646c", 5)),
      shape("M300 905H815L840 950Q842 968 815 968H300Q272 968 276 950Z", trim),
      rect(700, 860, 70, 26, 10, "#d35b4f"),
      gleam("M520 400L500 850", 20, 0.45),
    ].join("");
  },
};

const dryer: Figure = {
  box: [190, 250, 800, 720],
  pose: "lies",
  draw: (ink, p) =>
    [
      stroke("M640 900C620 1000 760 1010 860 980", "#2b2f35", 20),
      place(
        640,
        580,
        8,
        1,
        shape("M-70 0H90L70 350Q66 384 10 384Q-46 384 -50 350Z", ink.tone(p.main)),
        rect(-24, 90, 66, 150, 24, ink.tone(dark(p.main, 0.4))),
        rect(-12, 110, 42, 48, 14, "#d9dee2"),
        rect(-12, 172, 42, 48, 14, "#d35b4f"),
      ),
      shape(
        "M360 330H720Q910 300 980 420Q1010 500 960 570Q880 650 720 620H360Z",
        ink.tone(p.main, "v"),
      ),
      shape(
        "M190 340Q190 320 210 320H372V630H210Q190 630 190 610Z",
        ink.tone(dark(p.main, 0.35), "v"),
      ),
      rect(350, 312, 36, 326, 14, ink.tone(light(p.second, 0.1), "v")),
      oval(900, 478, 66, 120, dark(p.main, 0.5)),
      times(6, (i) =>
        stroke(
          `M${862 + i * 15} ${400 + Math.abs(i - 2.5) * 12}V${556 - Math.abs(i - 2.5) * 12}`,
          light(p.main, 0.25),
          5,
        ),
      ),
      gleam("M420 370H760", 18, 0.45),
      disc(520, 500, 26, light(p.second, 0.2)),
    ].join(""),
};

const iron: Figure = {
  box: [170, 340, 860, 628],
  pose: "stands",
  draw: (ink, p) =>
    [
      stroke("M930 560C1040 520 1010 420 1060 330", "#2b2f35", 20),
      shape(
        "M180 900C260 720 430 620 640 600H900Q960 600 975 660L1010 900Z",
        ink.tone(p.main, "v"),
      ),
      shape(
        "M420 640C520 470 640 400 800 400Q960 400 960 500V650H870V560Q870 500 790 500C700 500 620 560 560 640Z",
        ink.tone(dark(p.main, 0.18), "v"),
      ),
      shape(
        "M300 800C380 710 480 670 600 664L640 760Q460 770 380 840Z",
        light(p.second, 0.2),
        'opacity="0.75"',
      ),
      stroke("M470 590Q560 470 700 430", "#ffffff", 12, 'opacity="0.45"'),
      disc(770, 760, 56, ink.ball(light(p.second, 0.1))),
      stroke("M770 760V716", dark(p.main, 0.3), 9),
      rect(640, 500, 60, 30, 12, "#e9edef"),
      rect(720, 478, 60, 30, 12, "#e9edef"),
      shape(
        "M170 930Q170 896 210 896H1000Q1030 896 1030 930V944Q1030 968 1000 968H200Q170 968 170 944Z",
        ink.lin([
          [0, "#e9e6e2"],
          [0.5, "#c5c0ba"],
          [1, "#8d8882"],
        ]),
      ),
    ].join(""),
};

const blender: Figure = {
  box: [220, 150, 780, 818],
  pose: "stands",
  draw: (ink, p) => {
    const glass = ink.lin(
      [
        [0, "#ffffff", 0.85],
        [0.4, "#dde6ec", 0.5],
        [1, "#b7c6d0", 0.75],
      ],
      "h",
    );
    return [
      rect(310, 150, 130, 380, 56, ink.tone(p.main)),
      rect(334, 230, 82, 150, 36, ink.tone(p.second)),
      disc(375, 270, 22, "#ffffff"),
      disc(375, 340, 22, "#ffffff", 'opacity="0.8"'),
      rect(338, 520, 74, 330, 10, ink.steel()),
      shape("M338 840H412L460 930Q462 968 430 968H320Q288 968 290 930Z", ink.steel()),
      gleam("M360 540V820", 8, 0.8),
      shape("M540 560H760L740 940Q738 968 712 968H588Q562 968 560 940Z", glass),
      stroke("M540 560H760L740 940Q738 968 712 968H588Q562 968 560 940Z", "#ffffff", 5),
      times(6, (i) => stroke(`M566 ${640 + i * 48}h${i % 2 ? 30 : 54}`, "#8fa0ac", 4)),
      rect(520, 540, 250, 32, 14, ink.tone(p.main)),
      place(
        890,
        420,
        0,
        1,
        rect(-14, 0, 28, 190, 12, ink.steel()),
        rect(-40, -70, 80, 90, 22, ink.tone(p.main)),
      ),
      place(
        890,
        780,
        0,
        1,
        ...[-70, -35, 0, 35, 70].map((x) =>
          stroke(`M0 -190C${x} -100 ${x * 1.5} 40 ${x} 120Q${x / 2} 186 0 186`, "#98a1a9", 9),
        ),
      ),
    ].join("");
  },
};

const clipper: Figure = {
  box: [240, 150, 720, 880],
  pose: "lies",
  draw: (ink, p) =>
    [
      shape(
        "M330 320H570L590 420C600 640 580 800 560 960Q550 1030 450 1030T340 960C320 800 300 640 310 420Z",
        ink.tone(p.main),
      ),
      shape("M400 480H500L510 860Q500 900 450 900T390 860Z", ink.tone(p.second)),
      rect(424, 520, 52, 110, 24, "#d9dee2"),
      disc(450, 820, 12, "#7fd0a0"),
      rect(330, 240, 240, 90, 12, ink.steel()),
      times(14, (i) => rect(334 + i * 17, 196, 10, 54, 3, "#9aa3ab")),
      rect(322, 232, 256, 22, 6, "#6b747c"),
      gleam("M345 450Q335 660 360 900", 12, 0.45),
      times(4, (i) => {
        const y = 240 + i * 200;
        return (
          rect(700, y, 240, 64, 16, ink.tone(DARK, "v")) +
          times(10, (n) => rect(706 + n * 23.5, y + 54, 12, 40 + i * 16, 5, DARK)) +
          rect(760, y + 14, 120, 12, 6, "#59616b")
        );
      }),
    ].join(""),
};

const fan: Figure = {
  box: [330, 90, 540, 878],
  pose: "stands",
  size: { w: '16"' },
  draw: (ink, p) => {
    const blade = (turn: number) =>
      place(
        600,
        350,
        turn,
        1,
        shape(
          "M-20 -30C-120 -90 -130 -210 -30 -226C80 -236 90 -110 22 -28Z",
          ink.tone(light(p.second, 0.4), "d"),
          'opacity="0.95"',
        ),
      );
    const wire = p.main === "#2e3238" ? "#596069" : "#b4bcc3";
    return [
      rect(584, 560, 32, 360, 10, ink.steel()),
      rect(572, 720, 56, 60, 14, ink.tone(p.main)),
      rect(540, 590, 120, 130, 30, ink.tone(p.main)),
      times(4, (i) => rect(560 + i * 22, 660, 14, 26, 5, p.second)),
      shape(
        "M380 940Q390 905 560 900H640Q810 905 820 940V955Q815 968 790 968H410Q385 968 380 955Z",
        ink.tone(p.main),
      ),
      disc(600, 350, 258, light(p.second, 0.85), 'opacity="0.5"'),
      blade(0),
      blade(120),
      blade(240),
      ...[250, 205, 160, 115].map((r) =>
        disc(600, 350, r, "none", `stroke="${wire}" stroke-width="4" opacity="0.85"`),
      ),
      times(24, (i) => place(600, 350, i * 15, 1, stroke("M0 -56V-254", wire, 3.5))),
      disc(600, 350, 258, "none", `stroke="${dark(p.main, 0.12)}" stroke-width="16"`),
      disc(600, 350, 60, ink.ball(p.main)),
      gleam("M395 250A230 230 0 0 1 520 135", 8, 0.7),
    ].join("");
  },
};

export const appliances = {
  kettle,
  "hair-dryer": dryer,
  iron,
  blender,
  clipper,
  fan,
} satisfies Record<string, Figure>;
