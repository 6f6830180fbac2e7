import type { OrderStatus } from "@/lib/orders/model/status";

/** Why we expect it then; each is a message. */
type EtaBasis = "leadTime" | "promise" | "ready" | "departure" | "route" | "milestone";

export type Eta = {
  readonly from: Date;
  readonly to: Date;
  readonly basis: EtaBasis;
  /** The code of the milestone it is counted from, where the basis is one. */
  readonly code: string | null;
  /** The range first given has passed. */
  readonly isLate: boolean;
};

export type EtaInput = {
  readonly status: OrderStatus;
  readonly placedAt: Date;
  /** Days from placing to ready. */
  readonly lead: { readonly min: number; readonly max: number };
  /** The seller's promise. */
  readonly readyOn: Date | null;
  /** Planned departure of the container the cartons are assigned to. */
  readonly departsOn: Date | null;
  /** Days from departure to the terminal. */
  readonly route: { readonly min: number; readonly max: number };
  readonly milestones: readonly { readonly code: string; readonly at: Date }[];
  readonly now: Date;
};

const DAY = 86_400_000;

/** Days goods wait in Yiwu for a container and its departure (domain §3.2). */
const yard = { min: 3, max: 7 };

/** Share of the transit days still ahead, from the stage budget of domain §3.2. */
const aheadAfter: Readonly<Record<string, number>> = {
  DEPARTED_YIWU: 1,
  PASSED_URUMQI: 0.78,
  AT_CN_BORDER: 0.7,
  GAUGE_CHANGE: 0.52,
  CROSSED_BORDER: 0.48,
  IN_TRANSIT_CA: 0.35,
  ARRIVED_TERMINAL: 0.18,
  IMPORT_CLEARED: 0.06,
};

type Range = { from: number; to: number; basis: EtaBasis; code: string | null };

const fromStart = (
  start: Date,
  min: number,
  max: number,
  basis: EtaBasis,
  code: string | null = null,
): Range => ({
  from: start.getTime() + min * DAY,
  to: start.getTime() + max * DAY,
  basis,
  code,
});

/** Counted from the furthest milestone along the way. */
function onTheWay({ milestones, route }: EtaInput): Range | null {
  let found: Range | null = null;
  let least = 2;
  for (const { code, at } of milestones) {
    const ahead = aheadAfter[code];
    if (ahead === undefined || ahead > least) continue;
    least = ahead;
    const basis = code === "DEPARTED_YIWU" ? "route" : "milestone";
    found = fromStart(at, route.min * ahead, route.max * ahead, basis, code);
  }
  return found;
}

function beforeDeparture(input: EtaInput): Range {
  const { status, placedAt, lead, readyOn, departsOn, route, now } = input;
  if (departsOn) return fromStart(departsOn, route.min, route.max, "departure");
  const min = yard.min + route.min;
  const max = yard.max + route.max;
  if (status === "ready" || status === "shipped") return fromStart(now, min, max, "ready");
  if (readyOn) return fromStart(readyOn, min, max, "promise");
  return fromStart(placedAt, lead.min + min, lead.max + max, "leadTime");
}

const expected: ReadonlySet<OrderStatus> = new Set([
  "placed",
  "countered",
  "confirmed",
  "in_production",
  "ready",
  "shipped",
]);

/**
 * When the goods can be collected, always a range with its basis and never before now. Null once they
 * stand at the point or the order has ended. A range that passed moves on by its own width and says so.
 */
export function eta(input: EtaInput): Eta | null {
  if (!expected.has(input.status)) return null;
  const range = onTheWay(input) ?? beforeDeparture(input);
  const today = input.now.getTime();
  const isLate = range.to < today;
  const width = Math.max(DAY, range.to - range.from);
  return {
    from: new Date(Math.max(range.from, today)),
    to: new Date(isLate ? today + width : Math.max(range.to, today)),
    basis: range.basis,
    code: range.code,
    isLate,
  };
}

/** The slowest part decides when all is there, the fastest when the first can be collected. */
export const widest = (parts: readonly Eta[]): Eta | null =>
  parts.reduce<Eta | null>((whole, part) => {
    if (!whole) return part;
    const slower = part.to > whole.to ? part : whole;
    return {
      ...slower,
      from: new Date(Math.min(part.from.getTime(), whole.from.getTime())),
      isLate: whole.isLate || part.isLate,
    };
  }, null);
