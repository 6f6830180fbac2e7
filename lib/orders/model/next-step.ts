import type { OrderStatus, Turn } from "@/lib/orders/model/status";

const nextSteps = [
  "sellerAnswers",
  "buyerAnswers",
  "buyerPaysDeposit",
  "sellerChecksDeposit",
  "sellerStarts",
  "sellerMakes",
  "buyerPaysBalance",
  "sellerChecksBalance",
  "sellerHandsOver",
  "operatorLoads",
  "operatorCarries",
  "buyerCollects",
  "buyerReports",
  "closed",
  "declined",
  "expired",
  "cancelled",
] as const;
export type NextStep = (typeof nextSteps)[number];

export type Progress = {
  readonly status: OrderStatus;
  readonly paid: { readonly deposit: boolean; readonly balance: boolean };
  /** A transfer waits for the seller's word. */
  readonly hasClaim: boolean;
  /** Everything made stands in the yard. */
  readonly isHandedOver: boolean;
};

/** The one thing that moves the order on. */
export function nextStep({ status, paid, hasClaim, isHandedOver }: Progress): NextStep {
  switch (status) {
    case "placed":
      return "sellerAnswers";
    case "countered":
      return "buyerAnswers";
    case "confirmed":
      if (paid.deposit) return "sellerStarts";
      return hasClaim ? "sellerChecksDeposit" : "buyerPaysDeposit";
    case "in_production":
      return "sellerMakes";
    case "ready":
      if (!paid.balance) return hasClaim ? "sellerChecksBalance" : "buyerPaysBalance";
      return isHandedOver ? "operatorLoads" : "sellerHandsOver";
    case "shipped":
      return "operatorCarries";
    case "at_pickup":
      return "buyerCollects";
    case "picked_up":
      return "buyerReports";
    default:
      return status;
  }
}

const actors: readonly [RegExp, Turn][] = [
  [/^seller/, "seller"],
  [/^buyer/, "buyer"],
  [/^operator/, "operator"],
];

export const whoActs = (step: NextStep): Turn =>
  actors.find(([name]) => name.test(step))?.[1] ?? "nobody";
