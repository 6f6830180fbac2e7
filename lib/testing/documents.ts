import type { DocumentContent, Draft, Words } from "@/lib/documents/model/content";
import type { LineFacts, LotFacts, OrderFacts } from "@/lib/documents/model/order-facts";
import { speech } from "@/lib/documents/model/speech";
import type { Locale } from "@/lib/i18n/locales";
import { lineTotal, splitByPercent, sum } from "@/lib/money/model";
import { cartonsOf } from "@/lib/orders/model/pieces";
import { standardTerms } from "@/lib/orders/model/terms";

const china = { zh: "中国", en: "China", ru: "Китай", kk: "Қытай", tg: "Чин", tk: "Hytaý" };
const kazakhstan = { zh: "哈萨克斯坦", ru: "Казахстан", kk: "Қазақстан", tk: "Gazagystan" };

const party = (name: string, country: object) => ({
  name,
  address: "义乌国际商贸城三区3号门12街",
  city: "Yiwu",
  country,
  phone: "+86 579 8555 0010",
});

/** Brushes in cartons of 48. */
export const lineFacts = (more: Partial<LineFacts> = {}): LineFacts => {
  const { quantity = 480, unitPrice = 12_345n } = more;
  return {
    position: 1,
    itemNo: "CB-1007",
    goods: {
      zh: "化妆刷套装十二支",
      ru: "Набор кистей",
      kk: "Қылқаламдар жиынтығы: әіңғүұқөһ",
      uz: "Choʻtkalar toʻplami, gʻ",
      tg: "Маҷмӯаи мӯқаламҳо: ғӣқӯҳҷ",
      tk: "Çotga toplumy: äžňöşüý",
    },
    variant: { zh: "粉色", ru: "розовый" },
    quantity,
    unitPrice,
    totalFen: lineTotal(unitPrice, quantity),
    piecesPerCarton: 48,
    cartonCm3: 83_000,
    grossGrams: 13_050,
    netGrams: 12_300,
    sizeMm: [520, 380, 420],
    hs6: "960330",
    hs10: { EAEU: "9603309000" },
    ...more,
  };
};

export function orderFacts(locale: Locale, lines: readonly LineFacts[]): OrderFacts {
  const totalFen = sum(lines.map((line) => line.totalFen));
  const [deposit = 0n, balance = 0n] = splitByPercent(totalFen, [30, 70]);
  return {
    number: "KV-7F3K-92QX",
    locale,
    readyOn: new Date("2026-12-14"),
    totalFen,
    terms: standardTerms,
    seller: party("Meiyun Beauty Supplies", china),
    buyer: party("Altyn Sauda", kazakhstan),
    bank: null,
    origin: { code: "CN", names: china },
    destination: { tariff: "EAEU", names: kazakhstan },
    pickup: { code: "ALA-BAR", names: { ru: "Барахолка" }, cities: { zh: "阿拉木图" } },
    lines,
    instalments: [
      {
        kind: "deposit",
        percent: 30,
        amountFen: deposit,
        adjustedFen: 0n,
        confirmedFen: deposit,
        reference: "KV7F3K92QX147",
      },
      {
        kind: "balance",
        percent: 70,
        amountFen: balance,
        adjustedFen: 0n,
        confirmedFen: 0n,
        reference: "KV7F3K92QX228",
      },
    ],
    contract: "SC-2026-0001",
  };
}

/** All cartons of an order in one container. */
export const wholeLot = (lines: readonly LineFacts[]): LotFacts => ({
  number: 1,
  container: "KVNU1004033",
  seal: "YW123456",
  containerFen: sum(lines.map(({ totalFen }) => totalFen)),
  changeFen: 0n,
  lines: lines.map((line) => ({
    line,
    cartons: { from: 1, to: cartonsOf(line.quantity, line.piecesPerCarton) },
  })),
});

/** As issuing would number it. */
export function issued(draft: Draft, locale: Locale): DocumentContent {
  const { say, fact } = speech(locale);
  const number = "PI-2026-0001";
  return {
    ...draft,
    number,
    version: 1,
    facts: [fact("fact.number", number), ...draft.facts],
    page: say("page", { page: "{page}", pages: "{pages}" }),
    scan: say("scan"),
  };
}

const inWords = (words: Words) => (typeof words === "string" ? [words] : [words.zh, words.own]);

/** Every text that stands on the paper. */
export const allWords = (content: DocumentContent): string[] =>
  [
    content.title,
    content.scan,
    ...[...content.facts, ...content.terms].flatMap(({ term, value }) => [term, value]),
    ...content.parties.flatMap(({ role, lines }) => [role, ...lines]),
    ...content.tables.flatMap(({ columns, rows, totals }) => [
      ...columns.map(({ label }) => label),
      ...rows.flat(),
      ...totals.flat(),
    ]),
    ...content.clauses,
    ...content.notes,
    ...(content.marks?.blocks.flat() ?? []),
    ...content.signatures,
  ].flatMap(inWords);
