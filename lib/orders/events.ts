/** About a buyer's company (`subjectId`). */
export type CreditEvent = {
  type: "credit.set";
  subjectId: string;
  data: { sellerCompanyId: string; limitFen: string; days: number };
};

/** About an order (`subjectId`); written by the commands of this domain, read by the timeline and the mails. */
export type OrderEvent =
  | { type: "order.placed"; subjectId: string }
  | { type: "order.reminded"; subjectId: string; data: { day: number } }
  | { type: "order.confirmed"; subjectId: string; data: { readyOn: string } }
  | { type: "order.declined"; subjectId: string; data: { reason: string; note: string } }
  | { type: "order.expired"; subjectId: string }
  | { type: "order.cancelled"; subjectId: string; data: { reason: string; note: string } }
  | {
      type: "order.versionTaken";
      subjectId: string;
      data: { itemNo: string; version: number; before: number };
    }
  | {
      type: "order.adjusted";
      subjectId: string;
      data: { adjustmentId: string; kind: string; amountFen: string; note: string };
    }
  | {
      type: "order.adjustmentProposed";
      subjectId: string;
      data: { kind: string; amountFen: string; note: string };
    }
  | {
      type: "order.adjustmentDeclined";
      subjectId: string;
      data: { kind: string; amountFen: string; note: string };
    }
  | {
      type: "order.cancellationRequested";
      subjectId: string;
      data: { reason: string; note: string };
    }
  | {
      /** The seller's time is over: the operator decides now. */
      type: "order.cancellationEscalated";
      subjectId: string;
      data: { cancellationId: string; note: string };
    }
  | { type: "order.cancellationDeclined"; subjectId: string; data: { note: string } }
  /** The goods stand at the pick-up point before anybody answered. */
  | { type: "order.cancellationLapsed"; subjectId: string }
  | { type: "order.productionStarted"; subjectId: string }
  | { type: "order.partReady"; subjectId: string; data: { cartons: number; openCartons: number } }
  | { type: "order.ready"; subjectId: string; data: { cartons: number } }
  | { type: "order.closed"; subjectId: string };
