import { encoded } from "@/lib/testing/encodings";
import type { BoothFile } from "@/lib/testing/spreadsheets/booth";
import { workbookOf } from "@/lib/testing/workbook";

/** Quotations as they are kept for buyers who read Russian or their own language. */
export const russianFiles: readonly BoothFile[] = [
  {
    name: "Windows-1251 with semicolons, decimal commas and no-break spaces",
    bytes: () =>
      encoded(
        "Артикул;Наименование;Материал;В коробке, шт;Размер коробки, см;Брутто, кг;Нетто, кг;Цена, юань;Мин. заказ\r\n" +
          "CB-1007;Набор кистей, 12 шт.;нейлон;60;52х38х42;13,05;12,3;16,80;1\u00a0440\r\n" +
          "CB-1014;Пуховка велюровая;полиэстер;300;60х45х50;9,62;8,4;3,20;600\r\n",
        "windows-1251",
      ),
    encoding: "windows-1251",
    separator: ";",
    headerRow: 1,
    columns: [
      "itemNo",
      "name-ru",
      "material",
      "piecesPerCarton",
      "size cm",
      "gross kg",
      "net kg",
      "price",
      "moq",
    ],
    rows: [2, 3],
    first: {
      "name-ru": "Набор кистей, 12 шт.",
      cartonLength: "52",
      gross: "13,05",
      "tier-1-price": "16,80",
      moq: "1440",
    },
  },
  {
    name: "a Russian quotation with tiers, tariff codes, a total and a note",
    bytes: () =>
      workbookOf([
        {
          name: "Прайс",
          rows: [
            ["Коммерческое предложение от 12.11.2026"],
            [
              "№",
              "Арт.",
              "Название товара",
              "Ед. изм.",
              "Цвета",
              "Код ТН ВЭД ЕАЭС",
              "Срок изготовления",
              "от 120 шт",
              "от 600 шт",
              "от 3000 шт",
            ],
            [
              1,
              "SV-5",
              "Свеча ароматическая",
              "шт.",
              "белый, бежевый",
              "3406 00 000 0",
              "2-3 недели",
              8.5,
              7.9,
              7.2,
            ],
            [2, "SV-6", "Подсвечник", "компл.", "золото", "7013990000", "20 дней", 11, 10.5, 9.9],
            ["Итого", null, null, null, null, null, null, 19.5],
            ["* Цены указаны на условиях EXW Иу."],
          ],
          merges: ["A1:J1"],
        },
      ]),
    headerRow: 2,
    columns: [
      "",
      "itemNo",
      "name-ru",
      "unit",
      "variants-ru",
      "hs-EAEU",
      "lead",
      "tierPrice 120",
      "tierPrice 600",
      "tierPrice 3000",
    ],
    rows: [3, 4],
    first: {
      unit: "pc",
      "variant-2-ru": "бежевый",
      "hs10-EAEU": "3406000000",
      hs6: "340600",
      leadDaysMin: "14",
      leadDaysMax: "21",
      moq: "120",
      "tier-3-price": "7.2",
    },
    last: { unit: "set", leadDaysMin: "20", leadDaysMax: "20" },
  },
  {
    name: "a Kazakh and Russian list",
    bytes: () =>
      Buffer.from(
        "Артикул;Атауы;Наименование на русском;Қораптағы саны;Бағасы, ¥;Штрихкод;Қоймада\nKZ-1;Шыны аяқ;Чашка;48;4,2;2000000000022;96\n",
      ),
    encoding: "utf-8",
    separator: ";",
    headerRow: 1,
    columns: ["itemNo", "name-kk", "name-ru", "piecesPerCarton", "price", "gtin13", "stock"],
    rows: [2],
    first: { "name-kk": "Шыны аяқ", "name-ru": "Чашка", gtin13: "2000000000022", stock: "96" },
  },
  {
    name: "an Uzbek list in Latin letters",
    bytes: () =>
      Buffer.from(
        "Mahsulot kodi\tNomi\tRangi\tQutidagi soni\tNarxi\tEng kam buyurtma\nUZ-1\tSochiq\tkoʻk, oq\t50\t7.5\t2 quti\n",
      ),
    encoding: "utf-8",
    separator: "\t",
    headerRow: 1,
    columns: ["itemNo", "name-uz", "variants-uz", "piecesPerCarton", "price", "moq"],
    rows: [2],
    first: {
      "name-uz": "Sochiq",
      "variant-1-uz": "koʻk",
      piecesPerCarton: "50",
      "tier-1-price": "7.5",
    },
  },
  {
    name: "a few words of Windows-1251",
    bytes: () => encoded("Код\tШт в коробке\nА1\t2\n", "windows-1251"),
    encoding: "windows-1251",
    separator: "\t",
    headerRow: 1,
    columns: ["itemNo", "piecesPerCarton"],
    rows: [2],
    first: { itemNo: "А1", piecesPerCarton: "2" },
  },
  {
    name: "UTF-16 text as Excel saves it",
    bytes: () => encoded("Артикул\tНазвание\tШт/кор\tЦена\r\nU-1\tЩётка\t100\t1,5\r\n", "utf-16le"),
    encoding: "utf-16le",
    separator: "\t",
    headerRow: 1,
    columns: ["itemNo", "name-ru", "piecesPerCarton", "price"],
    rows: [2],
    first: { "name-ru": "Щётка", "tier-1-price": "1,5" },
  },
  {
    name: "UTF-16 text the other way round",
    bytes: () => encoded("Код\tТовар\tКратность\nB-1\tЛожка\t48\n", "utf-16be"),
    encoding: "utf-16be",
    separator: "\t",
    headerRow: 1,
    columns: ["itemNo", "name-ru", "multiple"],
    rows: [2],
    first: { multiple: "48" },
  },
];
