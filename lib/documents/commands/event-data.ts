import type { Fen } from "@/lib/money/model";

/** What happened to an order, as it was recorded. */
export type Cause = {
  readonly type: string;
  readonly subjectId: string;
  readonly data: unknown;
  readonly at: Date;
};

/** Empty where the event does not say it. */
export function textIn(data: unknown, key: string): string {
  const value: unknown = typeof data === "object" && data !== null ? Reflect.get(data, key) : null;
  return typeof value === "string" ? value : "";
}

export const fenIn = (data: unknown): Fen => BigInt(textIn(data, "amountFen") || "0");
