/** What is agreed beside price and quantity; frozen on the order. Percents of the order's value. */
export type Terms = {
  /** A deposit and the balance before loading; all of it before production; all of it after the goods have left. */
  readonly plan: "deposit" | "full" | "credit";
  readonly depositPercent: number;
  /** Days from the goods' departure to the due day of an order on credit. */
  readonly creditDays: number;
  readonly balanceDue: "before_loading";
  readonly incoterm: "FCA";
  readonly place: "Yiwu";
  readonly cancelFees: {
    readonly beforeProduction: number;
    readonly beforeLoading: number;
    readonly afterLoading: number;
  };
};

/** A seller's terms unless others are agreed. */
export const standardTerms: Terms = {
  plan: "deposit",
  depositPercent: 30,
  creditDays: 0,
  balanceDue: "before_loading",
  incoterm: "FCA",
  place: "Yiwu",
  cancelFees: { beforeProduction: 0, beforeLoading: 20, afterLoading: 30 },
};

/** Those of a seller who asks for another deposit; a hundred percent is payment up front. */
export const termsOf = ({ depositPercent }: { depositPercent: number }): Terms => ({
  ...standardTerms,
  plan: depositPercent >= 100 ? "full" : "deposit",
  depositPercent,
});

export const onCredit = (terms: Terms, creditDays: number): Terms => ({
  ...terms,
  plan: "credit",
  depositPercent: 0,
  creditDays,
});

/** What an order was placed with, read from its frozen terms; older ones knew one plan only. */
export const toTerms = (frozen: unknown): Terms => ({
  ...standardTerms,
  ...(frozen as Partial<Terms>),
});

/** Working days a seller has to answer. */
export const RESPONSE_DAYS = 3;
