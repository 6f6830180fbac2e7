/** About an order (`subjectId`): money is told where the order is told. */
export type PaymentEvent =
  | {
      type: "payment.announced";
      subjectId: string;
      data: { transferId: string; kind: string; amountFen: string };
    }
  | {
      type: "payment.withdrawn";
      subjectId: string;
      data: { transferId: string; amountFen: string };
    }
  | {
      type: "payment.confirmed";
      subjectId: string;
      data: { transferId: string; kind: string; amountFen: string };
    }
  | {
      type: "payment.partlyConfirmed";
      subjectId: string;
      data: { transferId: string; kind: string; amountFen: string; note: string };
    }
  | {
      type: "payment.disputed";
      subjectId: string;
      data: { transferId: string; amountFen: string; note: string };
    }
  | {
      type: "payment.reversed";
      subjectId: string;
      data: { transferId: string; amountFen: string; note: string };
    }
  | { type: "payment.creditSpent"; subjectId: string; data: { amountFen: string } }
  | {
      /** The credit that paid it had come from a transfer that was taken back. */
      type: "payment.creditUnspent";
      subjectId: string;
      data: { transferId: string; amountFen: string; note: string };
    }
  | {
      /** The seller sent money back by bank, or gave credit; told at the pair's newest order. */
      type: "payment.refunded" | "payment.credited";
      subjectId: string;
      data: { amountFen: string; note: string };
    }
  | { type: "payment.depositConfirmed"; subjectId: string; data: { amountFen: string } }
  | { type: "payment.balanceConfirmed"; subjectId: string; data: { amountFen: string } }
  | { type: "payment.reminded"; subjectId: string; data: { transferId: string; amountFen: string } }
  | {
      type: "payment.escalated";
      subjectId: string;
      data: { transferId: string; amountFen: string };
    }
  | {
      type: "payment.onlinePaid";
      subjectId: string;
      data: { paymentId: string; kind: string; way: string; amountFen: string };
    }
  /** The provider's page can be gone to. */
  | {
      type: "payment.onlineOpened";
      subjectId: string;
      data: { paymentId: string; amountFen: string };
    }
  /** Not paid: given up, refused or out of time. */
  | {
      type: "payment.onlineEnded";
      subjectId: string;
      data: { paymentId: string; amountFen: string; reason: string };
    }
  | {
      type: "payment.onlineQuarantined";
      subjectId: string;
      data: { paymentId: string; amountFen: string; reason: string };
    }
  | {
      type: "payment.onlineRefunded" | "payment.onlineRefundFailed";
      subjectId: string;
      data: { paymentId: string; refundId: string; amountFen: string; note: string };
    }
  | {
      type: "payment.disputeOpened";
      subjectId: string;
      data: { paymentId: string; disputeId: string; amountFen: string };
    }
  | {
      type: "payment.disputeClosed";
      subjectId: string;
      data: { paymentId: string; disputeId: string; amountFen: string; outcome: string };
    };

/** About a bank statement (`subjectId`). */
export type StatementEvent =
  | { type: "statement.imported"; subjectId: string; data: { lines: number; known: number } }
  | { type: "statement.mapped"; subjectId: string; data: { lines: number; known: number } };
