import type { BoothFile } from "@/lib/testing/spreadsheets/booth";
import { testStyles, workbookOf } from "@/lib/testing/workbook";

/** What stands in the cells of Chinese booths: pictures, merged items, totals, formulas. */
export const chineseCells: readonly BoothFile[] = [
  {
    name: "one header merged over three sides, and one over two weights",
    bytes: () =>
      workbookOf([
        {
          rows: [
            ["货号", "外箱尺寸cm", null, null, "毛重/净重", null, "单价"],
            ["M-1", 52, 38, 42, 13, 12, 8],
          ],
          merges: ["B1:D1", "E1:F1"],
        },
      ]),
    headerRow: 1,
    columns: [
      "itemNo",
      "cartonLength cm",
      "cartonWidth cm",
      "cartonHeight cm",
      "gross",
      "net",
      "price",
    ],
    rows: [2],
    first: { cartonLength: "52", cartonHeight: "42", gross: "13", net: "12" },
  },
  {
    name: "length, width and height apart, in millimetres, with weights in jin and grams",
    bytes: () =>
      workbookOf([
        {
          rows: [
            [
              "编号",
              "产品名称",
              "长(mm)",
              "宽(mm)",
              "高(mm)",
              "毛重(斤)",
              "净重(克)",
              "条码",
              "海关编码",
            ],
            [
              "0012",
              "儿童雨伞",
              620,
              250,
              300,
              25,
              11500,
              { value: 2000000000015, style: testStyles.price },
              "6601910000",
            ],
          ],
        },
      ]),
    headerRow: 1,
    columns: [
      "itemNo",
      "name-zh",
      "cartonLength mm",
      "cartonWidth mm",
      "cartonHeight mm",
      "gross jin",
      "net g",
      "gtin13",
      "hs-CN",
    ],
    rows: [2],
    first: {
      itemNo: "0012",
      cartonLength: "62",
      cartonWidth: "25",
      cartonHeight: "30",
      gross: "12.5",
      net: "11.5",
      gtin13: "2000000000015",
      "hs10-CN": "6601910000",
      hs6: "660191",
    },
  },
  {
    name: "pictures laid over the sheet, one a little above its row, one over a merged cell",
    bytes: () =>
      workbookOf([
        {
          rows: [
            ["图片", "货号", "品名", "颜色", "单价"],
            [null, "P-1", "丝巾", "红", 5.5],
            [null, "P-2", "帽子", "蓝", 6.5],
            [null, "P-2B", "帽子", "绿", 6.5],
            [null, "P-3", "手套", "灰", 3],
          ],
          merges: ["A3:A4"],
          rowHeight: 60,
          pictures: [
            { row: 2, column: 0 },
            { row: 3, column: 0, kind: "one" },
            { row: 4, column: 1, offset: 50 },
          ],
        },
      ]),
    headerRow: 1,
    columns: ["picture", "itemNo", "name-zh", "variants-zh", "price"],
    rows: [2, 3, 4, 5],
    first: { itemNo: "P-1", "variant-1-zh": "红" },
    pictures: [[1], [2], [2], [3]],
  },
  {
    name: "pictures inside cells, as WPS keeps them",
    bytes: () => {
      const image = (id: string) => ({
        formula: `_xlfn.DISPIMG("${id}",1)`,
        type: "str",
        value: `=DISPIMG("${id}",1)`,
      });
      return workbookOf(
        [
          {
            rows: [
              ["货号", "图片", "品名"],
              ["W-1", image("ID_AA01"), "毛巾"],
              ["W-2", image("ID_BB02"), "浴巾"],
              ["W-3", null, "方巾"],
            ],
          },
        ],
        ["ID_AA01", "ID_BB02"],
      );
    },
    headerRow: 1,
    columns: ["itemNo", "picture", "name-zh"],
    rows: [2, 3, 4],
    first: { itemNo: "W-1", "name-zh": "毛巾" },
    pictures: [[1], [2], []],
  },
  {
    name: "totals, groups of goods, a repeated header, blank rows and notes below",
    bytes: () =>
      workbookOf([
        {
          rows: [
            ["货号", "品名", "装箱数", "单价"],
            ["化妆刷系列"],
            ["A-1", "眼影刷", 100, 1.2],
            [],
            ["A-2", "腮红刷", 80, 2.4],
            ["小计", null, 180, null],
            ["货号", "品名", "装箱数", "单价"],
            ["A-3", "散粉刷", 60, 3.6],
            ["合计：", null, 240],
            ["备注：以上价格不含税，有效期30天，图片仅供参考，以实物为准。"],
          ],
          merges: ["A2:D2", "A10:D10"],
        },
      ]),
    headerRow: 1,
    columns: ["itemNo", "name-zh", "piecesPerCarton", "price"],
    rows: [3, 5, 8],
    first: { itemNo: "A-1" },
    last: { itemNo: "A-3", "tier-1-price": "3.6" },
  },
  {
    name: "one item over several merged rows",
    bytes: () =>
      workbookOf([
        {
          rows: [
            ["货号", "品名", "颜色", "库存数量"],
            ["S-9", "拖鞋", "灰色", 120],
            [null, null, "粉色", 80],
            [null, null, "黑色", 40],
          ],
          merges: ["A2:A4", "B2:B4"],
        },
      ]),
    headerRow: 1,
    columns: ["itemNo", "name-zh", "variants-zh", "stock"],
    rows: [2, 3, 4],
    first: { itemNo: "S-9", "variant-1-zh": "灰色", stock: "120" },
    last: { itemNo: "S-9", "name-zh": "拖鞋", "variant-1-zh": "黑色" },
  },
  {
    name: "formulas with the values they gave, days, and numbers with noise",
    bytes: () =>
      workbookOf([
        {
          rows: [
            ["货号", "品名", "单价", "毛重", "更新日期"],
            [
              { value: 7, style: testStyles.fourDigits },
              "水壶",
              { formula: "C9*0.95", value: "15.199999999999999" },
              { value: "1.25E+1" },
              { value: 46082, style: testStyles.chineseDay },
            ],
          ],
        },
      ]),
    headerRow: 1,
    columns: ["itemNo", "name-zh", "price", "gross", ""],
    rows: [2],
    first: { itemNo: "0007", "tier-1-price": "15.2", gross: "12.5" },
  },
  {
    name: "a hidden column with the cost beside the price",
    bytes: () =>
      workbookOf([
        {
          rows: [
            ["货号", "单价", "价格", "品名"],
            ["A-1", 9, 12, "闹钟"],
          ],
          hidden: [2],
        },
      ]),
    headerRow: 1,
    columns: ["itemNo", "", "price", "name-zh"],
    hidden: [1],
    rows: [2],
    first: { "tier-1-price": "12" },
  },
];
