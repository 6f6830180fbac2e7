import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recogniseColumns } from "@/lib/batches/model/columns";
import { squash } from "@/lib/batches/model/header-text";
import { overlaid, startOf } from "@/lib/batches/model/overlay";
import { fieldsOfRow } from "@/lib/batches/model/row-fields";
import { rowOfFields, sheetColumns } from "@/lib/batches/model/sheet-columns";
import { headerOf, ownHeaders } from "@/lib/batches/model/sheet-headers";
import { targets } from "@/lib/batches/model/targets";
import { moqScopes, paperRegions, tariffs, units } from "@/lib/catalogue/model/product-terms";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { locales } from "@/lib/i18n/locales";
import { productForm } from "@/lib/testing/product-form";

const categories = [
  { slug: "daily", names: { ru: "Повседневное", en: "Daily goods", zh: "日用品" } },
  { slug: "toys", names: { ru: "Игрушки", en: "Toys", zh: "玩具" } },
  { slug: "twins", names: { ru: "Игрушки", en: "Twins" } },
];

describe.each(locales)("the columns of an export in %s", (locale) => {
  const columns = sheetColumns(locale);
  const understood = recogniseColumns(
    columns.map(({ header }) => header),
    [],
  );

  test("are understood as what they are", () => {
    expect(understood.map(({ target }) => target)).toEqual(columns.map(({ target }) => target));
  });

  test("bring any product back as it was", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .map((text) => text.trim())
      .filter(
        (text) =>
          squash(text) !== "" && !/^#(REF|N\/A|VALUE|DIV|NAME|NULL|NUM|SPILL|CALC)/i.test(text),
      );
    const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(""), text);
    const whole = fc.integer({ min: 1, max: 999_999 }).map(String);
    const price = fc.integer({ min: 1, max: 9_999_999 }).map((value) => String(value / 100));
    const check = fc.constantFrom("on", "");
    const variant = fc.record({ zh: word, ru: maybe(word), max: maybe(whole) });
    const product = fc.record({
      itemNo: fc.stringMatching(/^[A-Z][A-Z0-9-]{0,12}$/),
      categorySlug: fc.constantFrom(...categories.map(({ slug }) => slug)),
      unit: fc.constantFrom(...units),
      moqScope: fc.constantFrom(...moqScopes),
      "name-zh": word,
      "name-uz": maybe(word),
      "description-en": maybe(word),
      material: maybe(word),
      assortment: maybe(word),
      moq: whole,
      multiple: maybe(whole),
      piecesPerInner: whole,
      piecesPerCarton: whole,
      cartonLength: fc.integer({ min: 1, max: 9_999 }).map((mm) => String(mm / 10)),
      gross: fc.integer({ min: 1, max: 99_999 }).map((grams) => String(grams / 1000)),
      net: fc.integer({ min: 1, max: 99_999 }).map((grams) => String(grams / 1000)),
      stock: maybe(whole),
      "tier-1-quantity": whole,
      "tier-1-price": price,
      "tier-2-quantity": maybe(whole),
      "tier-2-price": maybe(price),
      leadDaysMin: fc.integer({ min: 0, max: 365 }).map(String),
      leadDaysMax: fc.integer({ min: 0, max: 365 }).map(String),
      hs6: fc.stringMatching(/^\d{6}$/),
      [`hs10-${tariffs[1]}`]: maybe(fc.stringMatching(/^\d{10}$/)),
      gtin13: maybe(fc.stringMatching(/^\d{13}$/)),
      [`papers-${paperRegions[0]}`]: maybe(
        fc.array(word, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
      ),
      sampleFee: maybe(price),
      sampleDays: maybe(whole.map((text) => text.slice(0, 2))),
      sampleIsRefunded: check,
      isStockOnly: check,
      customMethods: maybe(word),
      batteryMsds: check,
      powerVoltage: maybe(word),
    });
    fc.assert(
      fc.property(product, fc.array(variant, { maxLength: 5 }), (own, variants) => {
        const rows = variants.flatMap(({ zh, ru, max }, at) => [
          [`variant-${at + 1}-zh`, `${zh} ${at}`],
          [`variant-${at + 1}-ru`, ru],
          [`variant-${at + 1}-max`, max],
          [`variant-${at + 1}-id`, `id-${at}`],
        ]);
        const fields = { ...own, ...Object.fromEntries(rows) };
        const cells = rowOfFields(fields, columns, categories, locale);
        const read = fieldsOfRow(cells, understood, { categories, known: fields });
        expect(read.problems).toEqual([]);
        const filled = (form: object) =>
          Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ""));
        expect(filled(overlaid(fields, read.fields))).toEqual(filled(fields));
        const fresh = filled(overlaid({}, read.fields));
        const expected = Object.entries(filled(fields)).filter(([name]) => !name.endsWith("-id"));
        expect(fresh).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 60 },
    );
  });
});

test("no two columns are called the same in any two languages", () => {
  const byName = new Map<string, Set<string>>();
  for (const { header, target } of ownHeaders)
    byName.set(squash(header), (byName.get(squash(header)) ?? new Set()).add(target));
  const shared = [...byName].filter(([, meanings]) => meanings.size > 1);
  expect(shared.map(([name, meanings]) => [name, ...meanings])).toEqual([]);
});

test("each target has a name in each language", () => {
  for (const locale of locales)
    for (const target of targets) expect(headerOf(target, locale)).not.toBe("");
});

test("the form takes an exported product as it took the form itself", () => {
  const columns = sheetColumns("ru");
  const understood = recogniseColumns(
    columns.map(({ header }) => header),
    [],
  );
  const cells = rowOfFields(productForm, columns, categories, "ru");
  const { fields } = fieldsOfRow(cells, understood, { categories });
  const form = { ...startOf({}), ...fields };
  expect(saveProductInput.parse(form)).toEqual(saveProductInput.parse(productForm));
});
