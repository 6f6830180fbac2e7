import { type Fen, sum } from "@/lib/money/model";
import { dueFen, type InstalmentKind, type Owed } from "@/lib/orders/model/plan";

export type Settlement = {
  readonly dueFen: Fen;
  readonly confirmedFen: Fen;
  /** Confirmed money covers what is due before production, before loading, and everything. */
  readonly deposit: boolean;
  readonly balance: boolean;
  readonly all: boolean;
};

const beforeProduction: readonly InstalmentKind[] = ["deposit", "full"];
const beforeLoading: readonly InstalmentKind[] = ["deposit", "full", "balance"];

const isCovered = (parts: readonly Owed[], kinds: readonly InstalmentKind[]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .every((part) => part.confirmedFen >= dueFen(part));

export function settlement(instalments: readonly Owed[]): Settlement {
  return {
    dueFen: sum(instalments.map(dueFen)),
    confirmedFen: sum(instalments.map(({ confirmedFen }) => confirmedFen)),
    deposit: isCovered(instalments, beforeProduction),
    balance: isCovered(instalments, beforeLoading),
    all: instalments.every((part) => part.confirmedFen >= dueFen(part)),
  };
}
