export type VersionPieces = {
  readonly version: number;
  /** Pieces with the problem, and all pieces that buyers have collected. */
  readonly affected: number;
  readonly picked: number;
};

export type VersionRate = VersionPieces & {
  /** Pieces in a thousand; null before anything was collected. */
  readonly rate: number | null;
};

export function repeatRate({ affected, picked }: Omit<VersionPieces, "version">): number | null {
  return picked === 0 ? null : (Math.min(affected, picked) / picked) * 1000;
}

/** Oldest first: before and after stand beside each other. */
export const ratesByVersion = (versions: readonly VersionPieces[]): VersionRate[] =>
  versions
    .map((version) => ({ ...version, rate: repeatRate(version) }))
    .sort((one, other) => one.version - other.version);
