import type { OrderStatus } from "@/lib/orders/model/status";

/** What an order needs of its seller now. */
const inboxNeeds = ["answer", "cancellation", "claim", "start", "make", "handOver"] as const;
export type InboxNeed = (typeof inboxNeeds)[number];

/** The seller's tabs after "needs me now", each a set of states. */
export const inboxTabs = {
  placed: ["placed", "countered"],
  waiting: ["confirmed"],
  making: ["in_production"],
  ready: ["ready"],
  onTheWay: ["shipped", "at_pickup"],
  ended: ["picked_up", "closed", "declined", "expired", "cancelled"],
} as const satisfies Record<string, readonly OrderStatus[]>;

export type InboxTab = keyof typeof inboxTabs;

export const isInboxTab = (value: unknown): value is InboxTab =>
  typeof value === "string" && Object.hasOwn(inboxTabs, value);
