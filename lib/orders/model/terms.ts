/** What is agreed beside price and quantity; frozen on the order. Percents of the order's value. */
export type Terms = {
  readonly depositPercent: number;
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
  depositPercent: 30,
  balanceDue: "before_loading",
  incoterm: "FCA",
  place: "Yiwu",
  cancelFees: { beforeProduction: 0, beforeLoading: 20, afterLoading: 30 },
};

/** Working days a seller has to answer. */
export const RESPONSE_DAYS = 3;
