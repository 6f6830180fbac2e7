/** The only reader of the time. */
export const now = () => new Date();

export const minutes = (count: number) => count * 60_000;
export const days = (count: number) => count * 86_400_000;

export const later = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
