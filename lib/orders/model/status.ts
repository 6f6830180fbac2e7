export const orderStatuses = [
  "placed",
  "confirmed",
  "in_production",
  "ready",
  "shipped",
  "at_pickup",
  "picked_up",
  "closed",
  "countered",
  "declined",
  "expired",
  "cancelled",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** The edges of domain rule §5; a trigger in the database holds the same ones. */
const moves: Record<OrderStatus, readonly OrderStatus[]> = {
  placed: ["confirmed", "countered", "declined", "expired", "cancelled"],
  countered: ["confirmed", "placed", "expired", "cancelled"],
  confirmed: ["in_production", "cancelled"],
  in_production: ["ready", "cancelled"],
  ready: ["shipped", "cancelled"],
  shipped: ["at_pickup", "cancelled"],
  at_pickup: ["picked_up"],
  picked_up: ["closed"],
  closed: [],
  declined: [],
  expired: [],
  cancelled: [],
};

export const canMove = (from: OrderStatus, to: OrderStatus) => moves[from].includes(to);

export const isEnded = (status: OrderStatus) => moves[status].length === 0;

/** Ended without goods. */
export const isLost = (status: OrderStatus) =>
  status === "declined" || status === "expired" || status === "cancelled";

/** The takeout view: six steps a buyer knows from a meal delivery. */
export const takeoutSteps = [
  "placed",
  "accepted",
  "made",
  "onTheWay",
  "readyForPickup",
  "pickedUp",
] as const;
type TakeoutStep = (typeof takeoutSteps)[number];

const stepOf: Record<OrderStatus, TakeoutStep> = {
  placed: "placed",
  countered: "placed",
  declined: "placed",
  expired: "placed",
  cancelled: "placed",
  confirmed: "accepted",
  in_production: "made",
  ready: "made",
  shipped: "onTheWay",
  at_pickup: "readyForPickup",
  picked_up: "pickedUp",
  closed: "pickedUp",
};

export const takeoutStep = (status: OrderStatus) => stepOf[status];

export type Turn = "buyer" | "seller" | "operator" | "nobody";

/** Who acts next, which depends on money as well as on state. */
export function whoseTurn(
  status: OrderStatus,
  paid: { readonly deposit: boolean; readonly balance: boolean },
): Turn {
  switch (status) {
    case "placed":
    case "in_production":
      return "seller";
    case "countered":
      return "buyer";
    case "confirmed":
      return paid.deposit ? "seller" : "buyer";
    case "ready":
      return paid.balance ? "operator" : "buyer";
    case "shipped":
      return "operator";
    case "at_pickup":
      return "buyer";
    default:
      return "nobody";
  }
}
