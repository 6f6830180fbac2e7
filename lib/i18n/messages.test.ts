import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";

const folder = new URL("./messages/", import.meta.url).pathname;
type Tree = { [key: string]: string | Tree };

const read = (locale: string, file: string): Tree =>
  JSON.parse(readFileSync(`${folder}${locale}/${file}`, "utf8"));

const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  );

/** Names of ICU arguments and rich-text tags, whatever the plural branches say. */
const placeholders = (message: string) =>
  [
    ...new Set(
      [...message.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map(
        ([, name, tag]) => name ?? `<${tag}>`,
      ),
    ),
  ].sort();

const texts = (locale: string, file: string) =>
  new Map(flatten(read(locale, file)).filter(([key]) => key !== "_review"));

describe.each(readdirSync(`${folder}en`))("%s", (file) => {
  const english = texts("en", file);

  test.each(locales.filter((locale) => locale !== "en"))(
    "%s has the keys and placeholders of English",
    (locale) => {
      const other = texts(locale, file);
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of english) {
        expect({ key, names: placeholders(other.get(key) ?? "") }).toEqual({
          key,
          names: placeholders(message),
        });
      }
    },
  );

  test.each(["tg", "tk"])("%s is marked for native review", (locale) => {
    expect(read(locale, file)["_review"]).toMatch(/native review/);
  });
});

test.each(locales)("%s: no text speaks of a share that each seller sets", (locale) => {
  const shares = readdirSync(`${folder}en`).flatMap((file) =>
    [...texts(locale, file).values()].filter((text) =>
      /(?<!\d)[37]0\s?%|%\s?[37]0(?!\d)/.test(text),
    ),
  );
  expect(shares).toEqual([]);
});
