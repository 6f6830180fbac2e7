import type { textEncodings } from "@/lib/platform/text-format";
import { encoded } from "@/lib/testing/encodings";
import { workbookOf } from "@/lib/testing/workbook";

/** Money that comes in: ISO day, yuan as "12345.60", payer, note. */
export type Incoming = readonly [day: string, yuan: string, payer: string, note: string];

/** A bank's way of writing a list; every name in it is invented. */
type Layout = {
  readonly name: string;
  readonly encoding: (typeof textEncodings)[number] | "xlsx";
  readonly bytes: (incoming: readonly Incoming[]) => Promise<Buffer> | Buffer;
  /** Rows of money that leaves, and rows of sums. */
  readonly outgoing: number;
  readonly other: number;
};

const grouped = (yuan: string) => yuan.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
const spaced = (yuan: string) => yuan.replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0").replace(".", ",");
const wide = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const cell = (text: string) => (/[",;\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
const table = (rows: readonly (readonly string[])[], separator: string) =>
  rows.map((row) => row.map(cell).join(separator)).join("\r\n");
const dayFirst = (day: string, mark: string) => day.split("-").reverse().join(mark);

/** A large Chinese bank: titles, debit and credit apart, full-width figures, a sum below. */
const debitAndCredit = (incoming: readonly Incoming[]) =>
  table(
    [
      ["账户明细查询结果"],
      ["户名：义乌市云岭日用品厂", "账号：6222 0000 1111 2222", "币种：人民币"],
      [],
      ["交易日期", "对方户名", "对方账号", "借方发生额", "贷方发生额", "余额", "摘要", "附言"],
      ["2026/11/20", "义乌水电", "101", "1,200.00", "", "90,000.00", "扣费", "11月水电"],
      ...incoming.map(([day, yuan, payer, note]) => [
        ...[day.replace(/-/g, "/"), payer, "0000123", "", wide(grouped(yuan)), "99,999.99"],
        ...["汇入", note],
      ]),
      ["合计", "", "", "1,200.00", "", "", "", ""],
    ],
    ",",
  );

/** One amount with a sign, headers in two languages, payer and payee apart. */
const signedBilingual = (incoming: readonly Incoming[]) =>
  table(
    [
      ["交易明细 [Transaction details]"],
      [
        ...["交易日期[ Transaction Date ]", "付款人名称[ Payer's Name ]"],
        ...["收款人名称[ Payee's Name ]", "交易货币[ Trade Currency ]"],
        ...["交易金额[ Trade Amount ]", "交易后余额[ After-transaction balance ]"],
        ...["摘要[ Reference ]", "用途[ Purpose ]", "附言[ Remark ]"],
      ],
      ...incoming.map(([day, yuan, payer, note]) => [
        ...[day.replace(/-/g, ""), payer, "云岭日用品厂", "CNY", grouped(yuan), "0.00"],
        ...["跨境汇款", "货款", note],
      ]),
      ["20261121", "云岭日用品厂", "晨曦包装", "CNY", "-3,500.00", "0.00", "转账", "纸箱", ""],
    ],
    "\t",
  );

/** One amount without a sign, and a column that says which way it went. */
const withDirection = (incoming: readonly Incoming[]) =>
  table(
    [
      ["序号", "记账日期", "借贷标志", "金额", "对方名称", "用途", "账户余额"],
      ["1", "2026-11-19 08:30:12", "借", "88.50", "快递公司", "运费", "1.00"],
      ...incoming.map(([day, yuan, payer, note], index) => [
        ...[String(index + 2), `${day} 14:05:01`, "贷", yuan, payer, note, "1.00"],
      ]),
    ],
    ",",
  );

/** A Hong Kong bank: a yuan account in English, balances between the lines. */
const hongKong = (incoming: readonly Incoming[]) =>
  table(
    [
      ["Account Activity", "CNY Savings"],
      ["Date", "Particulars", "Withdrawal (CNY)", "Deposit (CNY)", "Balance (CNY)", "Payer Name"],
      ["B/F BALANCE", "", "", "", "5,000.00", ""],
      ...incoming.map(([day, yuan, payer, note]) => [
        ...[dayFirst(day, "/"), `REMITTANCE ${note}`, "", grouped(yuan), "0.00", payer],
      ]),
      ["22/11/2026", "CHARGES", "60.00", "", "4,940.00", ""],
    ],
    ",",
  );

/** A bank of Kazakhstan in Russian: a yuan account, decimal commas, semicolons. */
const kazakh = (incoming: readonly Incoming[]) =>
  table(
    [
      ["Выписка по счёту KZ00 0000 0000 0000", "Валюта: CNY"],
      [],
      ["Дата операции", "Номер документа", "Дебет", "Кредит", "Плательщик", "Назначение платежа"],
      ...incoming.map(([day, yuan, payer, note]) => [
        ...[dayFirst(day, "."), "17", "", spaced(yuan), payer, note],
      ]),
      ["21.11.2026", "18", "250,00", "", "ТОО «Алтын Склад»", "Аренда"],
      ["Итого обороты", "", "250,00", "", "", ""],
    ],
    ";",
  );

/** What somebody typed into a spreadsheet. */
const plain = (incoming: readonly Incoming[]) =>
  workbookOf([
    {
      rows: [
        ["日期", "付款人", "金额", "备注"],
        ...incoming.map(([day, yuan, payer, note]) => [day, payer, Number(yuan), note]),
        ["2026-11-23", "退货", -40, "退款"],
      ],
    },
  ]);

export const layouts: readonly Layout[] = [
  {
    name: "debit and credit apart under titles",
    encoding: "gb18030",
    bytes: (incoming) => encoded(debitAndCredit(incoming), "gb18030"),
    outgoing: 1,
    other: 1,
  },
  {
    name: "one signed amount under headers in two languages",
    encoding: "utf-16le",
    bytes: (incoming) => encoded(signedBilingual(incoming), "utf-16le"),
    outgoing: 1,
    other: 0,
  },
  {
    name: "one amount with a word for its way",
    encoding: "utf-8",
    bytes: (incoming) => encoded(withDirection(incoming), "utf-8"),
    outgoing: 1,
    other: 0,
  },
  {
    name: "English, with balances between the lines",
    encoding: "utf-8",
    bytes: (incoming) => encoded(hongKong(incoming), "utf-8"),
    outgoing: 1,
    other: 1,
  },
  {
    name: "Russian, with decimal commas",
    encoding: "windows-1251",
    bytes: (incoming) => encoded(kazakh(incoming), "windows-1251"),
    outgoing: 1,
    other: 1,
  },
  { name: "a plain sheet", encoding: "xlsx", bytes: plain, outgoing: 1, other: 0 },
];

/** The same lines as another bank's layout would tell them. */
export const layoutFile = async ({ name, bytes }: Layout, incoming: readonly Incoming[]) =>
  new File([new Uint8Array(await bytes(incoming))], name);

/** The list of the layout with debit and credit apart, as a file that is sent. */
export const statementFile = (incoming: readonly Incoming[], name = "流水.csv") =>
  new File([debitAndCredit(incoming)], name);
