let shift = 0;

/** The only reader of the time. */
export const now = () => new Date(Date.now() + shift);

/** Tests and the demo live through weeks in a moment; null comes back to today. */
export const travelTo = (at: Date | null) => {
  shift = at ? at.getTime() - Date.now() : 0;
};

export const minutes = (count: number) => count * 60_000;
export const days = (count: number) => count * 86_400_000;

export const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
