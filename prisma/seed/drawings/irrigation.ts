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

const dripTape: Figure = {
  box: [250, 250, 700, 718],
  pose: "stands",
  size: { note: "16 MM × 1000 M" },
  draw: (ink, p) =>
    [
      shape("M280 330V880Q300 968 600 968T920 880V330Z", ink.tone(p.main)),
      times(15, (i) =>
        stroke(
          `M282 ${398 + i * 35}Q300 ${480 + i * 35} 600 ${480 + i * 35}T918 ${398 + i * 35}`,
          light(p.main, 0.2),
          3,
          'opacity="0.7"',
        ),
      ),
      oval(600, 335, 320, 86, light(p.main, 0.16)),
      times(8, (i) =>
        oval(
          600,
          335,
          308 - i * 21,
          82 - i * 5.6,
          "none",
          `stroke="${dark(p.main, 0.4)}" stroke-width="3"`,
        ),
      ),
      oval(600, 335, 142, 38, "#c79a66"),
      oval(600, 342, 122, 31, "#5d4226"),
      stroke("M916 860C960 900 1010 900 1060 880", p.main, 30),
      stroke("M916 852C960 892 1010 892 1060 872", light(p.main, 0.4), 5),
      times(2, (i) => rect(975 + i * 54, 880, 20, 10, 4, "#4c93cb")),
      shape(
        "M290 560Q320 660 600 664T912 560V650Q890 752 600 756T288 650Z",
        "#f4f4ee",
        'opacity="0.92"',
      ),
      shape(
        "M560 680C580 655 600 640 600 622C612 645 640 660 640 690A40 38 0 0 1 560 690Z",
        "#4c93cb",
      ),
    ].join(""),
};

const sprinkler: Figure = {
  box: [360, 150, 480, 818],
  pose: "stands",
  draw: (ink, p) =>
    [
      ...[-3, -2, -1, 1, 2, 3].map((n) =>
        stroke(
          `M600 205Q${600 + n * 90} ${120 + Math.abs(n) * 10} ${600 + n * 128} ${210 + Math.abs(n) * 44}`,
          "#6fa9cf",
          7,
          'opacity="0.65" stroke-dasharray="4 22"',
        ),
      ),
      stroke(
        "M615 400C760 420 720 560 800 640C900 740 860 880 740 930C640 968 480 960 380 900",
        "#3a4048",
        30,
      ),
      stroke("M615 392C754 412 714 552 794 632", "#78828c", 6),
      rect(586, 390, 28, 500, 8, ink.tone(p.main)),
      shape("M560 720H640L612 968H588Z", ink.tone(p.main)),
      rect(540, 690, 120, 30, 10, ink.tone(p.main)),
      rect(566, 330, 68, 90, 14, ink.tone("#2f6db3")),
      stroke("M552 330V230M648 330V230", p.main, 18),
      rect(540, 205, 120, 34, 14, ink.tone(p.main)),
      shape("M572 300H628L612 250H588Z", ink.tone("#c8413b")),
      gleam("M594 430V690", 5, 0.5),
    ].join(""),
};

function nut(ink: Ink, hex: string): string {
  return [
    rect(-110, -120, 220, 240, 26, ink.tone(hex, "v")),
    times(9, (i) => rect(-98 + i * 23, -126, 10, 252, 5, dark(hex, 0.3), 'opacity="0.8"')),
    gleam("M-90 -84H90", 10, 0.4),
  ].join("");
}

const connector: Figure = {
  box: [190, 300, 820, 600],
  pose: "lies",
  size: { note: "16 MM" },
  draw: (ink, p) =>
    place(
      600,
      600,
      -20,
      1,
      rect(-440, -60, 250, 120, 20, ink.tone(light(p.main, 0.12), "v")),
      rect(190, -60, 250, 120, 20, ink.tone(light(p.main, 0.12), "v")),
      times(
        4,
        (i) =>
          shape(`M${-300 - i * 36} -70l-26 10v120l26 10Z`, dark(p.main, 0.2)) +
          shape(`M${300 + i * 36} -70l26 10v120l-26 10Z`, dark(p.main, 0.2)),
      ),
      rect(-90, -84, 180, 168, 24, ink.tone(p.main, "v")),
      place(-185, 0, 0, 1, nut(ink, "#2f6db3")),
      place(185, 0, 0, 1, nut(ink, "#2f6db3")),
      oval(-440, 0, 20, 60, dark(p.main, 0.6)),
    ),
};

const discFilter: Figure = {
  box: [190, 200, 820, 768],
  pose: "stands",
  size: { note: '2" / 120 MESH' },
  draw: (ink, p) =>
    [
      rect(190, 330, 820, 150, 20, ink.tone(p.main, "v")),
      times(
        3,
        (i) =>
          rect(205 + i * 30, 318, 16, 174, 6, dark(p.main, 0.3)) +
          rect(919 + i * 30, 318, 16, 174, 6, dark(p.main, 0.3)),
      ),
      rect(430, 200, 340, 150, 40, ink.tone(p.main)),
      disc(600, 275, 46, "#e9edf0"),
      stroke("M600 275L622 250", "#c8413b", 7),
      disc(600, 275, 46, "none", 'stroke="#7d8790" stroke-width="9"'),
      rect(400, 460, 400, 70, 20, ink.tone(dark(p.main, 0.25))),
      times(12, (i) => rect(412 + i * 33, 466, 12, 58, 5, light(p.main, 0.16))),
      shape("M420 525H780V880Q770 968 600 968T420 880Z", ink.tone(p.second)),
      rect(455, 560, 290, 300, 12, dark(p.second, 0.35), 'opacity="0.55"'),
      times(14, (i) =>
        stroke(`M460 ${574 + i * 21}H740`, light(p.second, 0.4), 8, 'opacity="0.75"'),
      ),
      gleam("M445 560V860", 14, 0.5),
    ].join(""),
};

export const irrigation = {
  "drip-tape": dripTape,
  sprinkler,
  connector,
  "disc-filter": discFilter,
} satisfies Record<string, Figure>;
