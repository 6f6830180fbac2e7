/** Where a line's pieces are; their sum is the quantity ordered. */
export type LinePieces = {
  readonly quantity: number;
  readonly piecesPerCarton: number;
  readonly readyPieces: number;
  readonly shippedPieces: number;
  readonly arrivedPieces: number;
  readonly pickedPieces: number;
  readonly cancelledPieces: number;
};

/** Not made yet. */
export const openPieces = (line: LinePieces) =>
  line.quantity -
  line.readyPieces -
  line.shippedPieces -
  line.arrivedPieces -
  line.pickedPieces -
  line.cancelledPieces;

/** Whole cartons that hold so many pieces; the last may be part-filled. */
export const cartonsOf = (pieces: number, piecesPerCarton: number) =>
  Math.ceil(pieces / piecesPerCarton);

export const openCartons = (line: LinePieces) => cartonsOf(openPieces(line), line.piecesPerCarton);

/** Pieces in the next so many cartons of a line, never more than are open; null when there are fewer cartons. */
export function piecesIn(line: LinePieces, cartons: number): number | null {
  if (cartons > openCartons(line)) return null;
  return Math.min(cartons * line.piecesPerCarton, openPieces(line));
}
