import type { OrderStatus } from "@/lib/orders/model/status";

const lotStatuses = ["at_yard", "loaded", "shipped", "at_pickup", "picked_up"] as const;
export type LotStatus = (typeof lotStatuses)[number];

/** Planned into a container or further: on its way to the buyer. */
export const isLoaded = (lot: {
  readonly status: LotStatus;
  readonly containerId: string | null;
}) => lot.status !== "at_yard" || lot.containerId !== null;

/** Cartons of one order line, numbered from 1, inclusive: C/NO. 3–40. */
export type CartonRange = { readonly from: number; readonly to: number };

export const cartonCount = ({ from, to }: CartonRange) => to - from + 1;

/** The last carton of a line may hold less than a full one. */
export function piecesIn(range: CartonRange, ordered: number, perCarton: number): number {
  const upTo = (carton: number) => Math.min(carton * perCarton, ordered);
  return upTo(range.to) - upTo(range.from - 1);
}

export type LineProgress = {
  readonly quantity: number;
  readonly perCarton: number;
  readonly readyPieces: number;
  readonly cancelledPieces: number;
  /** Pieces of `readyPieces` that already stand in the yard. */
  readonly inYard: number;
  /** Highest carton number handed over so far. */
  readonly lastCarton: number;
};

/** Whole cartons that are ready and not yet handed over. */
export function cartonsToHandOver(line: LineProgress): number {
  const available = line.readyPieces - line.inYard;
  const ordered = line.quantity - line.cancelledPieces;
  let cartons = Math.floor(available / line.perCarton);
  const upTo = (count: number) =>
    piecesIn({ from: line.lastCarton + 1, to: line.lastCarton + count }, ordered, line.perCarton);
  const next = upTo(cartons + 1);
  if (next > upTo(cartons) && next <= available) cartons += 1;
  while (cartons > 0 && upTo(cartons) === upTo(cartons - 1)) cartons -= 1;
  return cartons;
}

/** The next cartons of a line, or null when fewer are ready. */
export function takeCartons(line: LineProgress, cartons: number) {
  if (cartons < 1 || cartons > cartonsToHandOver(line)) return null;
  const range = { from: line.lastCarton + 1, to: line.lastCarton + cartons };
  const pieces = piecesIn(range, line.quantity - line.cancelledPieces, line.perCarton);
  return { range, pieces };
}

/** Cuts a range after `cartons` of its first cartons. */
export function splitRange(
  range: CartonRange,
  cartons: number,
): [CartonRange | null, CartonRange | null] {
  const cut = range.from + Math.min(Math.max(cartons, 0), cartonCount(range));
  return [
    cut > range.from ? { from: range.from, to: cut - 1 } : null,
    cut <= range.to ? { from: cut, to: range.to } : null,
  ];
}

export type OrderPieces = {
  /** Not yet made, and made but not yet departed. */
  readonly open: number;
  readonly ready: number;
};

/**
 * The next state an order's lots call for, or null. The headline is the slowest open lot until all
 * have departed; then the first lot counted at the point makes it collectable (domain rule §5).
 */
export function nextOrderStatus(
  status: OrderStatus,
  pieces: OrderPieces,
  lots: readonly LotStatus[],
): OrderStatus | null {
  const allGone = lots.length > 0 && pieces.open === 0 && pieces.ready === 0;
  if (!allGone) return null;
  if (status === "ready") return "shipped";
  const allCollected = lots.every((lot) => lot === "picked_up");
  if (status === "shipped") return lots.includes("at_pickup") || allCollected ? "at_pickup" : null;
  return status === "at_pickup" && allCollected ? "picked_up" : null;
}
