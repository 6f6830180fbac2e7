/** `subjectId` is the order unless said; open pages of that order hear of it. */
export type LogisticsEvent =
  | {
      type: "lot.handedOver";
      subjectId: string;
      data: { lotId: string; lot: number; cartons: number };
    }
  | {
      type: "lot.assigned";
      subjectId: string;
      data: { lotId: string; containerId: string; overrideReason: string | null };
    }
  | {
      /** Taken out of a container's plan; one that is the seller's again is ready stock then. */
      type: "lot.unassigned" | "lot.returned";
      subjectId: string;
      data: { lotId: string; containerId: string };
    }
  | {
      type: "lot.loaded";
      subjectId: string;
      data: { lotId: string; container: string; seal: string };
    }
  | { type: "lot.moved"; subjectId: string; data: { containerId: string; code: string } }
  | {
      type: "lot.atPickup";
      subjectId: string;
      data: { lotId: string; lot: number; pickupPoint: string };
    }
  | {
      type: "lot.pickedUp";
      subjectId: string;
      data: { lotId: string; lot: number; cartons: number; missing: number };
    }
  | { type: "lot.reminded"; subjectId: string; data: { lotId: string; day: number } }
  | { type: "lot.codeRenewed"; subjectId: string; data: { lotId: string; lot: number } }
  | { type: "order.shipped" | "order.atPickup" | "order.pickedUp"; subjectId: string }
  /** About a container. */
  | { type: "container.opened"; subjectId: string; data: { number: string; route: string } }
  | { type: "container.closed"; subjectId: string; data: { seal: string; lots: number } }
  | {
      type: "container.milestoneRecorded";
      subjectId: string;
      data: { code: string; correctsId: string | null };
    };
