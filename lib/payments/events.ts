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
  | { type: "payment.depositConfirmed"; subjectId: string; data: { amountFen: string } }
  | { type: "payment.balanceConfirmed"; subjectId: string; data: { amountFen: string } }
  | { type: "payment.reminded"; subjectId: string; data: { transferId: string; amountFen: string } }
  | {
      type: "payment.escalated";
      subjectId: string;
      data: { transferId: string; amountFen: string };
    };

/** About a bank statement (`subjectId`). */
export type StatementEvent =
  | { type: "statement.imported"; subjectId: string; data: { lines: number; known: number } }
  | { type: "statement.mapped"; subjectId: string; data: { lines: number; known: number } };
