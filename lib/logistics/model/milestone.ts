const milestoneCodes = [
  "ORDER_PLACED",
  "SELLER_CONFIRMED",
  "DEPOSIT_RECEIVED",
  "IN_PRODUCTION",
  "PRODUCTION_DONE",
  "QC_PASSED",
  "AT_YIWU_WAREHOUSE",
  "BALANCE_RECEIVED",
  "CONTAINER_LOADED",
  "EXPORT_CLEARED",
  "GATE_IN_YIWU_WEST",
  "DEPARTED_YIWU",
  "PASSED_URUMQI",
  "AT_CN_BORDER",
  "GAUGE_CHANGE",
  "CROSSED_BORDER",
  "IN_TRANSIT_CA",
  "ARRIVED_TERMINAL",
  "IMPORT_CLEARED",
  "AT_PICKUP_POINT",
  "PICKED_UP",
  "FEEDBACK_OPEN",
  "CLOSED",
] as const;
export type MilestoneCode = (typeof milestoneCodes)[number];

/** What an operator records for a closed container, in the order it usually happens. */
export const routeCodes = [
  "EXPORT_CLEARED",
  "GATE_IN_YIWU_WEST",
  "DEPARTED_YIWU",
  "PASSED_URUMQI",
  "AT_CN_BORDER",
  "GAUGE_CHANGE",
  "CROSSED_BORDER",
  "IN_TRANSIT_CA",
  "ARRIVED_TERMINAL",
  "IMPORT_CLEARED",
] as const satisfies readonly MilestoneCode[];
export type RouteCode = (typeof routeCodes)[number];

const optionalCodes: ReadonlySet<string> = new Set([
  "GATE_IN_YIWU_WEST",
  "PASSED_URUMQI",
  "GAUGE_CHANGE",
  "IN_TRANSIT_CA",
]);
const railOnly: ReadonlySet<string> = new Set(["GATE_IN_YIWU_WEST", "GAUGE_CHANGE"]);

export const isOptionalCode = (code: string) => optionalCodes.has(code);

export const codesOfRoute = (mode: string): RouteCode[] =>
  routeCodes.filter((code) => mode === "rail" || !railOnly.has(code));

const rank = (code: string) => (milestoneCodes as readonly string[]).indexOf(code);

/** Whatever happens after the departure proves it. */
export const provesDeparture = (code: string) => rank(code) >= rank("DEPARTED_YIWU");
export const provesArrival = (code: string) => rank(code) >= rank("ARRIVED_TERMINAL");

/** The first code behind the furthest one recorded; what was skipped may still be added. */
export function nextCode(mode: string, recorded: readonly string[]): RouteCode | null {
  const furthest = Math.max(-1, ...recorded.map(rank));
  return codesOfRoute(mode).find((code) => rank(code) > furthest && !isOptionalCode(code)) ?? null;
}

export type RouteNode = {
  readonly position: number;
  readonly name: string;
  readonly timeZone: string;
};

const isInChina = (node: RouteNode) => /^Asia\/(Shanghai|Urumqi|Kashgar)$/.test(node.timeZone);

/** Where on the route a milestone usually happens. */
export function usualNode<N extends RouteNode>(code: string, nodes: readonly N[]): N | undefined {
  const abroad = nodes.findIndex((node) => !isInChina(node));
  const border = abroad < 0 ? nodes.length - 1 : abroad;
  switch (code) {
    case "PASSED_URUMQI":
      return nodes.find((node) => node.name === "Urumqi") ?? nodes[0];
    case "AT_CN_BORDER":
      return nodes[Math.max(0, border - 1)];
    case "GAUGE_CHANGE":
    case "CROSSED_BORDER":
      return nodes[border];
    case "IN_TRANSIT_CA":
      return nodes[Math.min(border + 1, nodes.length - 1)];
    case "ARRIVED_TERMINAL":
    case "IMPORT_CLEARED":
      return nodes.at(-1);
    default:
      return nodes[0];
  }
}

export type Fact = {
  readonly id: string;
  readonly code: string;
  readonly at: Date;
  readonly correctsId: string | null;
};

/** Corrected rows stay in the record, but only the newest word counts; by time, then by the usual order. */
export function validFacts<F extends Fact>(facts: readonly F[]): F[] {
  const corrected = new Set(facts.map((fact) => fact.correctsId));
  return facts
    .filter((fact) => !corrected.has(fact.id))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || rank(a.code) - rank(b.code));
}

/** How far ahead of UTC a zone is at that moment, in milliseconds. */
function offset(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}

/** "2026-11-24T09:30" on the clock of that zone → the moment, or null. */
export function fromWallClock(text: string, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const guess = new Date(wall);
  if (guess.getUTCMonth() !== month - 1 || guess.getUTCHours() !== hour) return null;
  const first = new Date(wall - offset(guess, timeZone));
  return new Date(wall - offset(first, timeZone));
}

/** The moment as that zone's clock shows it, for a `datetime-local` input. */
export const toWallClock = (at: Date, timeZone: string) =>
  new Date(at.getTime() + offset(at, timeZone)).toISOString().slice(0, 16);
