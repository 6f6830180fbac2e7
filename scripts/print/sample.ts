import type { PrintJob } from "@/lib/documents/printer";

const WORDS = {
  zh: "义乌样张：一二三四五六七八九十",
  own: "Үлгі: Образец, Nusga, Намуна 0123456789",
};
const ROWS = 40;
const columns = Array.from({ length: 7 }, (_, index) => ({
  label: { zh: `${WORDS.zh}${index}`, own: WORDS.own },
  width: 100 / 7,
  isFigure: index > 2,
}));
const rows = Array.from({ length: ROWS }, (_, row) =>
  columns.map((_, index) =>
    index > 2 ? `${row * 1_234}.50` : { ...WORDS, zh: `${row}${WORDS.zh}` },
  ),
);
const fact = { term: WORDS, value: WORDS };

/** A document that nobody reads: whoever prints it has met each font, weight and part of a page. */
export const sample: PrintJob = {
  content: {
    kind: "proforma",
    title: WORDS,
    number: "SAMPLE",
    version: 1,
    facts: [fact],
    parties: [{ role: WORDS, lines: [WORDS, WORDS] }],
    tables: [{ title: WORDS, columns, rows, totals: [columns.map(({ label }) => label)] }],
    terms: [fact],
    clauses: [WORDS],
    notes: [WORDS],
    marks: { title: WORDS, blocks: [[WORDS.zh, WORDS.own]] },
    signatures: [WORDS],
    page: { zh: "第{page}页，共{pages}页", own: "{page} / {pages}" },
    scan: WORDS,
    totalFen: null,
  },
  sha256: "",
  url: "https://karavan.test/verify/sample",
};
