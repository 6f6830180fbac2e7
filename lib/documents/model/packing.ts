import type { DocumentTable, Fact } from "@/lib/documents/model/content";
import { goodsOf } from "@/lib/documents/model/goods";
import type { LineFacts, LotLineFacts } from "@/lib/documents/model/order-facts";
import type { Speech } from "@/lib/documents/model/speech";
import { formatFixed, formatKg, formatNumber } from "@/lib/i18n/format";
import type { CartonRange } from "@/lib/logistics/model/shipment";
import { cartonCount, piecesIn } from "@/lib/logistics/model/shipment";
import { cartonsOf } from "@/lib/orders/model/pieces";

/** Cartons of one line that are packed alike. */
export type PackedCartons = {
  readonly line: LineFacts;
  readonly cartons: CartonRange;
  readonly piecesEach: number;
};

/** A carton that is not full stands in a row of its own. */
export function packedAlike({ line, cartons }: LotLineFacts): PackedCartons[] {
  const { quantity, piecesPerCarton } = line;
  const { to } = cartons;
  const last = piecesIn({ from: to, to }, quantity, piecesPerCarton);
  if (last === piecesPerCarton) return [{ line, cartons, piecesEach: last }];
  const full = { from: cartons.from, to: to - 1 };
  return [
    ...(cartonCount(full) > 0 ? [{ line, cartons: full, piecesEach: piecesPerCarton }] : []),
    { line, cartons: { from: to, to }, piecesEach: last },
  ];
}

/** All cartons of an order, numbered within each line. */
export const packedOf = (lines: readonly LineFacts[]): PackedCartons[] =>
  lines.flatMap((line) => {
    const to = cartonsOf(line.quantity, line.piecesPerCarton);
    return packedAlike({ line, cartons: { from: 1, to } });
  });

/** 1/10,000 m³ of one carton, half up. */
const cbmEach = ({ cartonCm3 }: LineFacts) => Math.round(cartonCm3 / 100);

type Measures = {
  readonly cartons: number;
  readonly pieces: number;
  readonly grossGrams: number;
  /** Null where one carton's is unknown: no guess. */
  readonly netGrams: number | null;
  /** 1/10,000 m³. */
  readonly cbm: number;
};

const measuresOf = ({ line, cartons, piecesEach }: PackedCartons): Measures => {
  const count = cartonCount(cartons);
  const isFull = piecesEach === line.piecesPerCarton;
  return {
    cartons: count,
    pieces: count * piecesEach,
    grossGrams: count * line.grossGrams,
    netGrams: isFull && line.netGrams !== null ? count * line.netGrams : null,
    cbm: count * cbmEach(line),
  };
};

const nothing: Measures = { cartons: 0, pieces: 0, grossGrams: 0, netGrams: 0, cbm: 0 };

export const totalMeasures = (packed: readonly PackedCartons[]): Measures =>
  packed.map(measuresOf).reduce(
    (before, one) => ({
      cartons: before.cartons + one.cartons,
      pieces: before.pieces + one.pieces,
      grossGrams: before.grossGrams + one.grossGrams,
      netGrams:
        before.netGrams === null || one.netGrams === null ? null : before.netGrams + one.netGrams,
      cbm: before.cbm + one.cbm,
    }),
    nothing,
  );

/** Three places, half up. */
const cbmTotal = ({ locale }: Speech, cbm: number) =>
  formatFixed(locale, Math.round(cbm / 10) / 1000, 3);

const UNKNOWN = "—";
const kg = ({ locale }: Speech, grams: number | null) =>
  grams === null ? UNKNOWN : formatKg(locale, grams);

/** Cartons, weights and volume of what is packed. */
export function measureTerms(speech: Speech, packed: readonly PackedCartons[]): Fact[] {
  const { fact, locale } = speech;
  const total = totalMeasures(packed);
  return [
    fact("term.cartons", formatNumber(locale, total.cartons)),
    ...(total.netGrams === null ? [] : [fact("term.net", `${kg(speech, total.netGrams)} kg`)]),
    fact("term.gross", `${kg(speech, total.grossGrams)} kg`),
    fact("term.volume", `${cbmTotal(speech, total.cbm)} m³`),
  ];
}

const sizeText = ({ locale }: Speech, { sizeMm }: LineFacts) =>
  sizeMm ? sizeMm.map((side) => formatNumber(locale, side / 10, 1)).join("×") : UNKNOWN;

/** "3–40", or "3" where there is one. */
export const rangeText = ({ from, to }: CartonRange) => (from === to ? `${from}` : `${from}–${to}`);

const columns = (say: Speech["say"]): DocumentTable["columns"] => [
  { label: say("column.cartonNumbers"), width: 8, isFigure: false },
  { label: say("column.item"), width: 9, isFigure: false },
  { label: say("column.goods"), width: 23, isFigure: false },
  { label: say("column.perCarton"), width: 8, isFigure: true },
  { label: say("column.cartons"), width: 7, isFigure: true },
  { label: say("column.quantity"), width: 8, isFigure: true },
  { label: say("column.net"), width: 8, isFigure: true },
  { label: say("column.gross"), width: 8, isFigure: true },
  { label: say("column.size"), width: 11, isFigure: true },
  { label: say("column.cbmEach"), width: 8, isFigure: true },
  { label: say("column.cbm"), width: 7, isFigure: true },
];

/** A row for each range of cartons that are packed alike. */
export function packingTable(speech: Speech, packed: readonly PackedCartons[]): DocumentTable {
  const { say, locale } = speech;
  const count = (value: number) => formatNumber(locale, value);
  const total = totalMeasures(packed);
  return {
    title: null,
    columns: columns(say),
    rows: packed.map((one) => {
      const { line, cartons, piecesEach } = one;
      const measures = measuresOf(one);
      return [
        rangeText(cartons),
        line.itemNo,
        goodsOf(speech, line),
        count(piecesEach),
        count(measures.cartons),
        count(measures.pieces),
        kg(speech, measures.netGrams),
        kg(speech, measures.grossGrams),
        sizeText(speech, line),
        formatFixed(locale, cbmEach(line) / 10_000, 4),
        formatFixed(locale, measures.cbm / 10_000, 4),
      ];
    }),
    totals: [
      [
        "",
        "",
        say("total"),
        "",
        count(total.cartons),
        count(total.pieces),
        kg(speech, total.netGrams),
        kg(speech, total.grossGrams),
        "",
        "",
        cbmTotal(speech, total.cbm),
      ],
    ],
  };
}
