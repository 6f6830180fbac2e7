import { type Eta, type EtaInput, eta, widest } from "@/lib/logistics/model/eta";
import type { OrderStatus } from "@/lib/orders/model/status";

type Days = { readonly min: number; readonly max: number };

export type EtaOrder = {
  readonly status: OrderStatus;
  readonly placedAt: Date;
  readonly readyOn: Date | null;
  readonly lines: readonly { readonly leadDaysMin: number; readonly leadDaysMax: number }[];
  /** Of all routes to the buyer's country. */
  readonly routeDays: Days | null;
};

export type EtaJourney = {
  readonly lots: readonly {
    readonly id: string;
    readonly status: string;
    readonly containerId: string | null;
  }[];
  readonly facts: readonly {
    readonly code: string;
    readonly at: Date;
    readonly lotId: string | null;
    readonly containerId: string | null;
  }[];
  readonly routes: readonly {
    readonly containerId: string;
    readonly departsOn: Date | null;
    readonly daysMin: number;
    readonly daysMax: number;
  }[];
};

/** The widest route of the region, where none is known yet. Days. */
const anyRoute: Days = { min: 12, max: 40 };

const isThere = (status: string) => status === "at_pickup" || status === "picked_up";

/** From the fastest to the slowest part of an order; what is not in a container yet counts as one part. */
export function orderEta(order: EtaOrder, journey: EtaJourney | null, now: Date): Eta | null {
  const base: EtaInput = {
    status: order.status,
    placedAt: order.placedAt,
    readyOn: order.readyOn,
    lead: {
      min: Math.max(0, ...order.lines.map((line) => line.leadDaysMin)),
      max: Math.max(0, ...order.lines.map((line) => line.leadDaysMax)),
    },
    route: order.routeDays ?? anyRoute,
    departsOn: null,
    milestones: [],
    now,
  };
  const lots = (journey?.lots ?? []).filter(({ status }) => !isThere(status));
  const parts = lots.map((lot) => {
    const route = journey?.routes.find(({ containerId }) => containerId === lot.containerId);
    const milestones = (journey?.facts ?? []).filter(
      (fact) =>
        fact.lotId === lot.id ||
        (fact.containerId !== null && fact.containerId === lot.containerId),
    );
    return eta({
      ...base,
      milestones,
      departsOn: route?.departsOn ?? null,
      route: route ? { min: route.daysMin, max: route.daysMax } : base.route,
    });
  });
  if (lots.length === 0) parts.push(eta(base));
  return widest(parts.filter((part) => part !== null));
}
