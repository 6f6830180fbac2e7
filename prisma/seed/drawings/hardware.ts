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

const pliers: Figure = {
  box: [395, 140, 410, 920],
  pose: "lies",
  size: { h: "200 MM" },
  draw: (ink, p) =>
    [
      shape(
        "M560 520C470 640 420 800 400 1000Q398 1060 440 1058Q480 1056 486 1000C500 850 560 700 640 560Z",
        ink.tone(p.main),
      ),
      shape(
        "M640 520C730 640 780 800 800 1000Q802 1060 760 1058Q720 1056 714 1000C700 850 640 700 560 560Z",
        ink.tone(p.main),
      ),
      shape(
        "M470 790Q440 890 430 1000Q430 1030 446 1030Q460 1030 464 1000Q476 890 500 790Z",
        p.second,
      ),
      shape(
        "M730 790Q760 890 770 1000Q770 1030 754 1030Q740 1030 736 1000Q724 890 700 790Z",
        p.second,
      ),
      shape("M598 140Q560 140 545 190L505 430Q500 520 560 560L640 540L598 470Z", ink.steel("d")),
      shape("M602 140Q640 140 655 190L695 430Q700 520 640 560L560 540L602 470Z", ink.steel("d")),
      times(7, (i) => stroke(`M586 ${170 + i * 20}h28`, "#5b646c", 6)),
      oval(600, 345, 22, 42, "#3c444c"),
      disc(600, 490, 66, ink.steel("v")),
      disc(600, 490, 40, ink.steel("d")),
      disc(600, 490, 14, "#6b747c"),
      gleam("M548 230L520 430", 9, 0.7),
      gleam("M440 960Q455 820 500 720", 8, 0.4),
    ].join(""),
};

function driver(ink: Ink, p: Palette, i: number): string {
  const blade = 270 - (i % 3) * 60;
  const wide = 15 - (i % 3) * 2;
  return [
    rect(-wide, -blade, wide * 2, blade + 20, 4, ink.steel()),
    i % 2
      ? shape(`M${-wide} ${-blade}L-6 ${-blade - 40}H6L${wide} ${-blade}Z`, "#4b545c")
      : shape(
          `M${-wide} ${-blade}L${-wide - 6} ${-blade - 34}H${wide + 6}L${wide} ${-blade}Z`,
          "#4b545c",
        ),
    rect(-30, 0, 60, 46, 12, ink.tone(p.second)),
    shape("M-34 40C-52 90 -54 260 -40 320Q0 350 40 320C54 260 52 90 34 40Z", ink.tone(p.main)),
    times(3, (n) => rect(-30 + n * 23, 90, 14, 190, 7, p.second)),
    rect(-38, 310, 76, 34, 16, ink.tone(p.second)),
  ].join("");
}

const screwdrivers: Figure = {
  box: [200, 260, 800, 720],
  pose: "lies",
  draw: (ink, p) => times(6, (i) => place(262 + i * 135, 620, 0, 1.02, driver(ink, p, i))),
};

function key(ink: Ink): string {
  return [
    disc(0, 0, 62, ink.steel("d")),
    disc(0, -24, 16, "#e6e9eb"),
    shape("M-16 52H16V230L0 250L-16 230Z", ink.steel()),
    shape("M16 130h22v22h-12v20h16v22h-26Z", "#9aa3ab"),
  ].join("");
}

const padlock: Figure = {
  box: [300, 170, 560, 798],
  pose: "stands",
  size: { w: "50 MM" },
  draw: (ink, p) =>
    [
      stroke("M420 580V390A160 160 0 0 1 740 390V580", "#7f8992", 76),
      stroke("M420 580V390A160 160 0 0 1 740 390V580", "#c9d0d6", 46),
      stroke("M408 580V390A172 172 0 0 1 640 226", "#f7f9fa", 12),
      rect(300, 540, 560, 428, 46, ink.tone(p.main)),
      rect(300, 540, 560, 60, 30, light(p.main, 0.4), 'opacity="0.6"'),
      times(4, (i) => stroke(`M312 ${670 + i * 70}H848`, dark(p.main, 0.25), 4, 'opacity="0.6"')),
      disc(580, 770, 66, ink.ball(dark(p.main, 0.15))),
      rect(570, 730, 20, 80, 9, dark(p.main, 0.75)),
      gleam("M350 640V910", 18, 0.4),
      place(838, 788, -18, 0.72, key(ink)),
      place(880, 782, -44, 0.72, key(ink)),
    ].join(""),
};

const socketSet: Figure = {
  box: [150, 250, 900, 700],
  pose: "lies",
  draw: (ink, p) => {
    const socket = (x: number, y: number, r: number) =>
      disc(x, y, r, ink.ball("#b9c1c8")) +
      disc(x, y, r * 0.58, "#3a4149") +
      disc(x, y, r * 0.34, "#14181c");
    return [
      rect(150, 250, 900, 700, 46, ink.cloth(dark(p.main, 0.1))),
      rect(184, 284, 832, 632, 26, ink.cloth(light(p.main, 0.14))),
      ...[270, 350, 430].map((x) => rect(x + 220, 905, 60, 45, 8, p.second)),
      times(9, (i) => socket(250 + i * 88, 356, 24 + i * 1.9)),
      times(8, (i) => socket(260 + i * 98, 460, 30 + i * 0.8)),
      rect(236, 530, 560, 92, 46, dark(p.main, 0.35)),
      rect(330, 556, 440, 40, 18, ink.steel("v")),
      disc(290, 576, 52, ink.steel("d")),
      disc(290, 576, 22, "#5b646c"),
      rect(620, 548, 160, 56, 22, ink.tone(p.second, "v")),
      rect(840, 530, 140, 92, 14, dark(p.main, 0.35)),
      times(4, (i) => rect(856 + i * 30, 544, 16, 64, 6, ink.steel())),
      rect(236, 660, 380, 70, 30, dark(p.main, 0.35)),
      rect(260, 676, 330, 38, 12, ink.steel("v")),
      rect(250, 664, 150, 62, 24, ink.tone(p.second, "v")),
      times(
        3,
        (i) =>
          rect(650 + i * 114, 652, 100, 86, 12, dark(p.main, 0.35)) +
          rect(664 + i * 114, 680, 72, 30, 8, ink.steel("v")),
      ),
      times(
        18,
        (i) =>
          rect(240 + i * 41, 780, 26, 92, 8, dark(p.main, 0.4)) +
          rect(245 + i * 41, 790, 16, 56, 4, ink.steel()) +
          shape(`M${245 + i * 41} 846h16l-5 20h-6Z`, "#8a939b"),
      ),
    ].join("");
  },
};

const hinge: Figure = {
  box: [230, 220, 740, 760],
  pose: "lies",
  size: { h: "100 MM" },
  draw: (ink, p) => {
    const plate = ink.lin(
      [
        [0, light(p.main, 0.45)],
        [0.4, p.main],
        [0.6, light(p.main, 0.25)],
        [1, dark(p.main, 0.2)],
      ],
      "d",
    );
    const hole = (x: number, y: number) =>
      disc(x, y, 32, dark(p.main, 0.22)) +
      disc(x, y, 22, "#e3e6e8") +
      stroke(
        `M${x - 14} ${y - 14}L${x + 14} ${y + 14}M${x + 14} ${y - 14}L${x - 14} ${y + 14}`,
        "#7d8790",
        7,
      );
    return [
      rect(230, 250, 350, 700, 34, plate),
      rect(620, 250, 350, 700, 34, plate),
      times(5, (i) => rect(548, 250 + i * 141, 104, 136, 12, ink.tone(p.main))),
      disc(600, 240, 44, ink.ball(p.main)),
      disc(600, 960, 44, ink.ball(p.main)),
      ...[340, 470, 600, 730, 860]
        .slice(0, 4)
        .map((y, i) => hole(i % 2 ? 440 : 320, y + 65) + hole(i % 2 ? 760 : 880, y + 65)),
      gleam("M262 300V900", 9, 0.6),
      gleam("M944 300V900", 7, 0.4),
    ].join("");
  },
};

const tap: Figure = {
  box: [290, 150, 560, 818],
  pose: "stands",
  draw: (ink, p) => {
    const chrome = p.main === "#b9c1c8";
    const body = chrome ? ink.steel() : ink.tone(p.main);
    const tube = (width: number, colour: string) =>
      stroke("M480 640V360A165 165 0 0 1 810 360V450", colour, width);
    return [
      tube(72, chrome ? "#858e96" : dark(p.main, 0.35)),
      tube(50, chrome ? "#c6cdd3" : p.main),
      stroke("M466 640V360A180 180 0 0 1 640 184", "#ffffff", 12, 'opacity="0.85"'),
      rect(768, 440, 84, 60, 12, body),
      rect(420, 620, 120, 320, 26, body),
      place(
        545,
        690,
        -24,
        1,
        rect(0, -34, 110, 68, 30, body),
        rect(90, -17, 220, 34, 17, chrome ? ink.steel("v") : ink.tone(p.main, "v")),
      ),
      shape("M390 920H570Q590 920 590 950V968H370V950Q370 920 390 920Z", body),
      disc(480, 700, 14, "#c8504a"),
      disc(480, 700, 14, "none", 'stroke="#ffffff" stroke-width="3"'),
      gleam("M446 650V900", 12, 0.8),
    ].join("");
  },
};

export const hardware = {
  pliers,
  screwdrivers,
  padlock,
  "socket-set": socketSet,
  hinge,
  tap,
} satisfies Record<string, Figure>;
