import { type Fen, lineTotal, sum, type UnitPrice } from "@/lib/money/model";
import { type LinePieces, openPieces } from "@/lib/orders/model/pieces";

type Line = LinePieces & { readonly unitPrice: UnitPrice };

/** What the buyer need not pay: the line's total anew without the open pieces, at the agreed price. */
const lineShortFen = (line: Line): Fen => {
  const kept = line.quantity - line.cancelledPieces;
  return lineTotal(line.unitPrice, kept - openPieces(line)) - lineTotal(line.unitPrice, kept);
};

/** How the order's price changes when its open pieces are called off; zero or below. */
export const shortFen = (lines: readonly Line[]): Fen => sum(lines.map(lineShortFen));

/** Something is made, something is not. */
export const isShort = (lines: readonly LinePieces[]) =>
  lines.some((line) => openPieces(line) > 0) &&
  lines.some((line) => line.quantity - line.cancelledPieces > openPieces(line));
