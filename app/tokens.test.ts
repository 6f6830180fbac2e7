import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

function tokensAfter(selector: string): Map<string, string> {
  const start = css.indexOf(selector);
  expect(start).toBeGreaterThanOrEqual(0);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [
      `${name}`,
      `${value}`,
    ]),
  );
}

const light = tokensAfter(":root {");
const systemDark = tokensAfter(':root:not([data-theme="light"])');
const chosenDark = tokensAfter(':root[data-theme="dark"]');

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(theme: Map<string, string>, ink: string, ground: string): number {
  const [high = 0, low = 0] = [theme.get(ink), theme.get(ground)]
    .map((value) => luminance(value ?? ""))
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["surface", "surface-raised", "surface-sunken"];
const tones = ["positive", "caution", "critical", "info"];
const text: [string, string][] = [
  ...["ink", "ink-muted", "accent", "accent-hover", ...tones].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ...[...tones, "accent"].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ["ink", `${tone}-soft`],
    ["ink-muted", `${tone}-soft`],
  ]),
  ["accent-ink", "accent"],
  ["accent-ink", "accent-hover"],
  ["critical-ink", "critical"],
  ["critical-ink", "critical-hover"],
];
const controls = grounds.map((ground): [string, string] => ["line-strong", ground]);

describe.each([
  ["light", light],
  ["dark", chosenDark],
])("%s theme", (_name, theme) => {
  test.each(text)("%s on %s reaches 4.5:1", (ink, ground) => {
    expect(contrast(theme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(controls)("the edge of a control, %s on %s, reaches 3:1", (line, ground) => {
    expect(contrast(theme, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("dark chosen by hand is the dark of the system", () => {
  expect([...chosenDark]).toEqual([...systemDark]);
});

test("every theme has the same tokens", () => {
  expect([...chosenDark.keys()]).toEqual([...light.keys()]);
});
