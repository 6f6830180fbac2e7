import { describe, expect, test } from "vitest";
import categories from "./data/categories.json";
import colours from "./data/colours.json";
import companies from "./data/companies.json";
import taxonomy from "./data/feedback-taxonomy.json";
import milestones from "./data/milestones.json";
import places from "./data/places.json";
import texts from "./data/product-texts.json";
import reference from "./data/reference.json";
import samples from "./data/sample-products.json";

const LOCALES = ["en", "kk", "ky", "ru", "tg", "tk", "uz", "zh"];
type Names = Record<string, string>;

const named: [string, Names][] = [
  ...colours.map((row): [string, Names] => [row.colour, row.names]),
  ...categories.categories.flatMap((row): [string, Names][] => [
    [row.slug, row.names],
    ...row.children.map((child): [string, Names] => [child.slug, child.names]),
  ]),
  ...Object.values(places).flatMap((group): [string, Names][] => Object.entries(group)),
  ...taxonomy.map((row): [string, Names] => [row.code, row.names]),
  ...milestones.map((row): [string, Names] => [row.code, row.names]),
];
const partial: [string, Names][] = texts.flatMap((row): [string, Names][] => [
  [row.id, row.names],
  [row.id, row.descriptions],
]);

describe("names", () => {
  test.each(named)("%s is named in all eight languages", (_, names) => {
    expect(Object.keys(names).sort()).toEqual(LOCALES);
    expect(Object.values(names).every((name) => name.trim() === name && name)).toBe(true);
  });

  test("Uzbek and Turkmen are written in Latin with their own signs", () => {
    for (const [key, names] of [...named, ...partial]) {
      expect(`${names.uz ?? ""}${names.tk ?? ""}`, key).not.toMatch(/['’‘`]/);
    }
  });

  test("no word mixes Latin and Cyrillic letters", () => {
    const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;
    for (const [key, names] of [...named, ...partial]) {
      for (const name of Object.values(names)) expect(name, key).not.toMatch(mixed);
    }
  });
});

describe("coverage", () => {
  const ids = samples.products.map((product) => product.id);

  test("every product has texts and a category", () => {
    const children = categories.categories.flatMap((row) => row.children.map((one) => one.slug));
    expect(texts.map((row) => row.id)).toEqual(ids);
    expect(Object.keys(categories.products).sort()).toEqual([...ids].sort());
    expect(Object.values(categories.products).filter((slug) => !children.includes(slug))).toEqual(
      [],
    );
  });

  test("every colour, place, milestone and issue code is named", () => {
    const known = colours.map((row) => row.colour);
    const used = samples.products.flatMap((product) => product.colours);
    expect(used.filter((colour) => !known.includes(colour))).toEqual([]);
    const points = Object.keys(places.pickupPoints);
    expect(points.sort()).toEqual(reference.pickup_points.map((point) => point.code).sort());
    const cities = Object.keys(places.cities);
    expect(reference.pickup_points.filter((point) => !cities.includes(point.city))).toEqual([]);
    const nodes = Object.keys(places.routeNodes);
    expect(
      reference.routes.flatMap((route) => route.nodes).filter((n) => !nodes.includes(n)),
    ).toEqual([]);
    expect(milestones.map((row) => row.code)).toEqual(reference.milestones.map((row) => row.code));
    const codes = taxonomy.map((row) => row.code);
    const typical = samples.products.flatMap((product) => product.typical_issue_codes);
    expect(typical.filter((code) => !codes.includes(code))).toEqual([]);
  });

  test("each class has one seller, each country one buyer at one of its own points", () => {
    const classes = companies.sellers.flatMap((seller) => seller.classes);
    expect(classes.sort()).toEqual([...new Set(samples.products.map((one) => one.class))].sort());
    const countryOf = new Map(reference.pickup_points.map((point) => [point.code, point.country]));
    for (const buyer of companies.buyers) {
      expect(countryOf.get(buyer.pickupPoint), buyer.slug).toBe(buyer.country);
    }
    expect(new Set(companies.buyers.map((buyer) => buyer.country)).size).toBe(5);
  });
});
