import { namesIn, squash } from "@/lib/batches/model/header-text";

/** What a column of a bank's list may be; some are known only to be passed over. */
type Meaning =
  | "date"
  | "credit"
  | "debit"
  | "amount"
  | "direction"
  | "payer"
  | "payee"
  | "note"
  | "balance"
  | "currency";

/** What banks write over their columns; the surest first, where a list has two of a kind. */
const words: Readonly<Record<Meaning, string>> = {
  date: "记账日期|入账日期|交易日期|交易时间|记账时间|日期|时间|booking date|posting date|transaction date|trade date|date|value date|дата проводки|дата операции|дата|дата документа|дата валютирования|күні|sana",
  credit:
    "收入金额|贷方发生额|贷方金额|存入金额|转入金额|收入|贷方|存入|credit amount|credit|deposit amount|deposit|deposits|paid in|money in|поступление|поступления|приход|кредит|сумма по кредиту|оборот по кредиту|кредит бойынша|кіріс",
  debit:
    "支出金额|借方发生额|借方金额|转出金额|支取金额|支出|借方|支取|debit amount|debit|withdrawal|withdrawals|paid out|money out|списание|списания|расход|дебет|сумма по дебету|оборот по дебету|дебет бойынша|шығыс",
  amount:
    "交易金额|发生额|金额|trade amount|transaction amount|amount|сумма операции|сумма|сумма платежа|сома|summa",
  direction:
    "借贷标志|借贷方向|借贷|收支方向|收支|收付标志|往来账标志|交易类型|dr cr|cr dr|debit credit|direction|transaction type|type|дт кт|дебет кредит|приход расход|вид операции|тип операции",
  payer:
    "对方户名|对方账户名称|对方名称|对方单位|对方单位名称|付款人名称|付款人|付款方|付款方户名|付款户名|交易对手|payer|payer name|payers name|counterparty|counterparty name|remitter|sender|from|плательщик|наименование плательщика|отправитель|контрагент|наименование контрагента|корреспондент|төлеуші|жөнелтуші",
  payee:
    "收款人|收款人名称|payee|payees name|beneficiary|beneficiarys name|beneficiary name|получатель|бенефициар|алушы",
  note: "附言|摘要|用途|备注|交易附言|交易摘要|留言|purpose|remark|remarks|note|notes|description|particulars|details|payment details|narrative|reference|назначение|назначение платежа|примечание|комментарий|основание|төлем мақсаты",
  balance:
    "余额|账户余额|交易后余额|本次余额|balance|running balance|ledger balance|available balance|after transaction balance|остаток|исходящий остаток|баланс|қалдық",
  currency: "币种|货币|交易货币|交易币种|currency|trade currency|ccy|валюта|валютасы",
};

type Named = { readonly meaning: Meaning; readonly rank: number };

const named = new Map(
  Object.entries(words).flatMap(([meaning, names]) =>
    names
      .split("|")
      .map((name, rank): [string, Named] => [squash(name), { meaning: meaning as Meaning, rank }]),
  ),
);

const LONGEST = 60;

/** What a header means, and how sure its word is: 0 is the surest. */
export function meaningOf(header: string): Named | null {
  if (header.length > LONGEST) return null;
  return (
    namesIn(header)
      .map((name) => named.get(name))
      .find((found) => found !== undefined) ?? null
  );
}

const INCOMING =
  /^(贷|贷方|收|收入|收款|来账|入账|转入|存入|c|cr|credit|in|к|кт|кредит|приход|поступление|зачисление|кіріс)$/;
const OUTGOING =
  /^(借|借方|付|支|支出|付款|往账|出账|转出|支取|d|dr|debit|out|д|дт|дебет|расход|списание|шығыс)$/;

/** Which way money went, by the bank's word for it. */
export function wayOf(text: string): "in" | "out" | null {
  const word = squash(text);
  if (INCOMING.test(word)) return "in";
  return OUTGOING.test(word) ? "out" : null;
}

const YUAN = /^(|cny|cnh|rmb|元|人民币|人民币元|yuan|юань|юани|китайскийюань|156)$/;
const FOREIGN =
  /\b(usd|hkd|eur|gbp|jpy|rub|rur|kzt|kgs|uzs|tjs|tmt)\b|[$€₽₸]|美元|港币|欧元|卢布|坚戈|тенге|₽|рубл|доллар/i;

export const isYuan = (text: string) => YUAN.test(squash(text));

/** Does a text name another money? */
export const isForeign = (text: string) => FOREIGN.test(text.normalize("NFKC"));

/** "币种：港币", "Currency: HKD" above a table: none of it is in yuan. */
export const saysForeign = (text: string) =>
  /币种|货币|currency|валюта/i.test(text) && isForeign(text);

const CLOSING =
  /^(合计|总计|小计|本页|本期|期初|期末|承前|收入合计|支出合计|贷方合计|借方合计|total|opening|closing|balance|bf|broughtforward|итого|всего|оборот|остаток|входящий|исходящий|жиыны|барлығы|jami)/;

/** A sum or a balance that a bank writes below or between the lines. */
export const isClosing = (text: string) => CLOSING.test(squash(text));
