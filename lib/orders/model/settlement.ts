import { type Fen, sum } from "@/lib/money/model";

export type Owed = {
  readonly kind: "deposit" | "balance";
  readonly amountFen: Fen;
  readonly confirmedFen: Fen;
};

export type Settlement = {
  readonly dueFen: Fen;
  readonly confirmedFen: Fen;
  /** Confirmed money covers the deposit, or everything. */
  readonly deposit: boolean;
  readonly balance: boolean;
  readonly surplusFen: Fen;
};

/** What came under one reference and is more than it asked for counts toward the other. */
export function settlement(instalments: readonly Owed[]): Settlement {
  const dueFen = sum(instalments.map(({ amountFen }) => amountFen));
  const confirmedFen = sum(instalments.map((instalment) => instalment.confirmedFen));
  const depositFen = sum(
    instalments.filter(({ kind }) => kind === "deposit").map(({ amountFen }) => amountFen),
  );
  return {
    dueFen,
    confirmedFen,
    deposit: confirmedFen >= depositFen,
    balance: confirmedFen >= dueFen,
    surplusFen: confirmedFen > dueFen ? confirmedFen - dueFen : 0n,
  };
}
