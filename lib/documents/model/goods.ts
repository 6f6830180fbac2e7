import type { DocumentTable } from "@/lib/documents/model/content";
import { tariffCodes } from "@/lib/documents/model/customs";
import type { LineFacts, LotLineFacts, OrderFacts } from "@/lib/documents/model/order-facts";
import { joined, type Speech } from "@/lib/documents/model/speech";
import { formatMoney, formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import { cartonCount, piecesIn } from "@/lib/logistics/model/shipment";
import { type Fen, lineTotal, sum } from "@/lib/money/model";
import { cartonsOf } from "@/lib/orders/model/pieces";

export type SoldLine = {
  readonly line: LineFacts;
  readonly pieces: number;
  readonly cartons: number;
  readonly amountFen: Fen;
};

export const wholeLine = (line: LineFacts): SoldLine => ({
  line,
  pieces: line.quantity,
  cartons: cartonsOf(line.quantity, line.piecesPerCarton),
  amountFen: line.totalFen,
});

/** What the first so many cartons cost: so the parts of a line sum to the whole, whatever rounding does. */
const costUpTo = ({ quantity, piecesPerCarton, unitPrice }: LineFacts, carton: number) =>
  lineTotal(unitPrice, Math.min(carton * piecesPerCarton, quantity));

export const partOfLine = ({ line, cartons }: LotLineFacts): SoldLine => ({
  line,
  pieces: piecesIn(cartons, line.quantity, line.piecesPerCarton),
  cartons: cartonCount(cartons),
  amountFen: costUpTo(line, cartons.to) - costUpTo(line, cartons.from - 1),
});

export const amountOf = (sold: readonly SoldLine[]): Fen =>
  sum(sold.map(({ amountFen }) => amountFen));

export const goodsOf = ({ named }: Speech, line: LineFacts) =>
  joined([named(line.goods), named(line.variant)], ", ");

const columns = (say: Speech["say"]): DocumentTable["columns"] => [
  { label: say("column.position"), width: 4, isFigure: true },
  { label: say("column.item"), width: 10, isFigure: false },
  { label: say("column.goods"), width: 32, isFigure: false },
  { label: say("column.hs"), width: 14, isFigure: false },
  { label: say("column.quantity"), width: 9, isFigure: true },
  { label: say("column.cartons"), width: 7, isFigure: true },
  { label: say("column.unitPrice"), width: 11, isFigure: true },
  { label: say("column.amount"), width: 13, isFigure: true },
];

/** The goods with their price: the same sums as on the screen; a change of price stands before the total. */
export function goodsTable(
  speech: Speech,
  sold: readonly SoldLine[],
  { destination }: OrderFacts,
  changeFen: Fen = 0n,
): DocumentTable {
  const { say, locale } = speech;
  const count = (value: number) => formatNumber(locale, value);
  const rows = sold.map(({ line, pieces, cartons, amountFen }, index) => [
    String(index + 1),
    line.itemNo,
    goodsOf(speech, line),
    tariffCodes(line, destination.tariff).join("\n"),
    count(pieces),
    count(cartons),
    formatUnitPrice(locale, line.unitPrice),
    formatMoney(locale, amountFen),
  ]);
  const total = (value: (one: SoldLine) => number) =>
    count(sold.reduce((before, one) => before + value(one), 0));
  return {
    title: null,
    columns: columns(say),
    rows,
    totals: [
      ...(changeFen === 0n
        ? []
        : [["", "", say("entry.adjustment"), "", "", "", "", formatMoney(locale, changeFen)]]),
      [
        "",
        "",
        say("total"),
        "",
        total(({ pieces }) => pieces),
        total(({ cartons }) => cartons),
        "",
        formatMoney(locale, amountOf(sold) + changeFen),
      ],
    ],
  };
}
