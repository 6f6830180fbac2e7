import type { Localized } from "@/lib/i18n/localized";

/** An order-side fact. `seq` is its order, never the clock. */
export type TimelineEvent = {
  readonly seq: bigint;
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
};

/** A fact of the journey; may be written down late, and may be corrected by a further one. */
export type TimelineMilestone = {
  readonly id: string;
  readonly code: string;
  readonly at: Date;
  readonly enteredAt: Date;
  /** The place's own key, and its names where they are known. */
  readonly placeKey: string | null;
  readonly place: Localized;
  readonly timeZone: string;
  readonly note: string | null;
  readonly correctsId: string | null;
};

/** Event types that a buyer and a seller read as one step of the order; others stay in the audit trail. */
const codes = {
  "order.placed": "ORDER_PLACED",
  "order.confirmed": "SELLER_CONFIRMED",
  "order.declined": "DECLINED",
  "order.expired": "EXPIRED",
  "order.cancelled": "CANCELLED",
  "order.versionTaken": "VERSION_TAKEN",
  "order.adjusted": "ADJUSTED",
  "order.adjustmentProposed": "ADJUSTMENT_PROPOSED",
  "order.adjustmentDeclined": "ADJUSTMENT_DECLINED",
  "order.cancellationRequested": "CANCELLATION_REQUESTED",
  "order.cancellationEscalated": "CANCELLATION_ESCALATED",
  "order.cancellationDeclined": "CANCELLATION_DECLINED",
  "order.cancellationLapsed": "CANCELLATION_LAPSED",
  "order.productionStarted": "IN_PRODUCTION",
  "order.partReady": "PART_READY",
  "order.ready": "PRODUCTION_DONE",
  "order.closed": "CLOSED",
  "payment.announced": "TRANSFER_ANNOUNCED",
  "payment.withdrawn": "TRANSFER_WITHDRAWN",
  "payment.partlyConfirmed": "TRANSFER_PARTLY_CONFIRMED",
  "payment.disputed": "TRANSFER_DISPUTED",
  "payment.reversed": "TRANSFER_REVERSED",
  "payment.creditSpent": "CREDIT_SPENT",
  "payment.creditUnspent": "CREDIT_UNSPENT",
  "payment.refunded": "REFUNDED",
  "payment.credited": "CREDITED",
  "payment.depositConfirmed": "DEPOSIT_RECEIVED",
  "payment.balanceConfirmed": "BALANCE_RECEIVED",
  "payment.onlinePaid": "PAID_ONLINE",
  "payment.onlineRefunded": "REFUNDED_ONLINE",
  "payment.onlineRefundFailed": "REFUND_FAILED",
  "payment.disputeOpened": "DISPUTE_OPENED",
  "payment.disputeClosed": "DISPUTE_CLOSED",
} as const;

export const journeyCodes = [
  "QC_PASSED",
  "AT_YIWU_WAREHOUSE",
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
] as const;

type TimelineCode = (typeof codes)[keyof typeof codes] | (typeof journeyCodes)[number];

export type TimelineEntry = {
  readonly key: string;
  readonly code: TimelineCode;
  readonly at: Date;
  readonly placeKey: string | null;
  readonly place: Localized;
  /** Of the place; null for what happened on the portal. */
  readonly timeZone: string | null;
  readonly note: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Hours between the fact and its entry, where that is worth saying. */
  readonly enteredLate: boolean;
};

const LATE = 24 * 3_600_000;

const isJourneyCode = (code: string): code is (typeof journeyCodes)[number] =>
  (journeyCodes as readonly string[]).includes(code);

function eventEntries(events: readonly TimelineEvent[]): TimelineEntry[] {
  const known = codes as Readonly<Record<string, TimelineCode | undefined>>;
  let latest = 0;
  return [...events]
    .sort((a, b) => (a.seq < b.seq ? -1 : 1))
    .flatMap(({ seq, type, at, data }) => {
      const code = known[type];
      if (!code) return [];
      latest = Math.max(latest, at.getTime());
      const note = typeof data.note === "string" && data.note !== "" ? data.note : null;
      const nowhere = { placeKey: null, place: {}, timeZone: null, enteredLate: false };
      return [{ ...nowhere, key: `event-${seq}`, code, at: new Date(latest), note, data }];
    });
}

/** The last correction stands in place of what it corrects. */
function milestoneEntries(milestones: readonly TimelineMilestone[]): TimelineEntry[] {
  const corrected = new Set(milestones.flatMap(({ correctsId }) => correctsId ?? []));
  return milestones.flatMap((milestone) => {
    if (corrected.has(milestone.id) || !isJourneyCode(milestone.code)) return [];
    const { id, code, at, placeKey, place, timeZone, note, enteredAt } = milestone;
    const enteredLate = enteredAt.getTime() - at.getTime() > LATE;
    return [
      { key: `milestone-${id}`, code, at, placeKey, place, timeZone, note, data: {}, enteredLate },
    ];
  });
}

/** Oldest first, by when it happened; at the same moment, what happened on the portal comes first. */
export function timeline(
  events: readonly TimelineEvent[],
  milestones: readonly TimelineMilestone[],
): TimelineEntry[] {
  return [...eventEntries(events), ...milestoneEntries(milestones)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}
