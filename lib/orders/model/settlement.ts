import { type Fen, sum } from "@/lib/money/model";
import { dueFen, type InstalmentKind, type Owed } from "@/lib/orders/model/plan";

export type Settlement = {
  readonly dueFen: Fen;
  readonly confirmedFen: Fen;
  /** Of all that is due: before production. */
  readonly depositFen: Fen;
  /** Confirmed money covers what is due before production, before loading, and everything. */
  readonly deposit: boolean;
  readonly balance: boolean;
  readonly all: boolean;
};

const beforeProduction: readonly InstalmentKind[] = ["deposit", "full"];
const beforeLoading: readonly InstalmentKind[] = ["deposit", "full", "balance"];

const ofKinds = (parts: readonly Owed[], kinds: readonly InstalmentKind[]) =>
  parts.filter(({ kind }) => kinds.includes(kind));

const isCovered = (parts: readonly Owed[]) =>
  parts.every((part) => part.confirmedFen >= dueFen(part));

export function settlement(instalments: readonly Owed[]): Settlement {
  return {
    dueFen: sum(instalments.map(dueFen)),
    confirmedFen: sum(instalments.map(({ confirmedFen }) => confirmedFen)),
    depositFen: sum(ofKinds(instalments, beforeProduction).map(dueFen)),
    deposit: isCovered(ofKinds(instalments, beforeProduction)),
    balance: isCovered(ofKinds(instalments, beforeLoading)),
    all: isCovered(instalments),
  };
}
