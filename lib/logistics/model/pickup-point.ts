/** Wrong tries against one code before a new one takes its place. */
export const MAX_CODE_ATTEMPTS = 5;

/** Days after arrival on which a lot still waiting is brought to mind. */
const reminderDays = [3, 6, 30] as const;

/** "123 456": six digits are read in two groups. */
export const spacedCode = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** Digits typed with spaces, dashes or in full width. */
export const normalCode = (text: string) => text.normalize("NFKC").replace(/\D/g, "");

/** What a scanned QR or a typed order number leads to. */
export type PickupSearch = { lotId: string; code: string } | { number: string };

/** A scanner types the address of the clerk's page; a person types an order number, with or without KV-. */
export function readPickupSearch(text: string): PickupSearch | null {
  const typed = text.normalize("NFKC").trim();
  const lotId = /[?&]lot=([0-9a-f-]{36})/i.exec(typed)?.[1];
  if (lotId) return { lotId, code: /[?&]code=(\d{6})/.exec(typed)?.[1] ?? "" };
  const letters = typed
    .toUpperCase()
    .replace(/^KV/, "")
    .replace(/[^0-9A-Z]/g, "");
  return letters ? { number: letters.slice(0, 8) } : null;
}

/** Days a lot has stood at the point, and how many of them are still free of charge. */
export function storage(arrivedAt: Date, freeDays: number, now: Date) {
  const days = Math.max(0, Math.floor((now.getTime() - arrivedAt.getTime()) / 86_400_000));
  return { days, freeLeft: Math.max(0, freeDays - days) };
}

/** The latest reminder that is due and was not given; earlier ones that were missed are dropped. */
export function reminderDue(arrivedAt: Date, given: readonly number[], now: Date): number | null {
  const { days } = storage(arrivedAt, 0, now);
  const due = reminderDays.filter((day) => day <= days).at(-1);
  return due === undefined || given.some((day) => day >= due) ? null : due;
}
