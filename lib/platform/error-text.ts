import { formatMoney } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { ErrorCode, ErrorValues } from "@/lib/platform/errors";

/** What is said of it, in the reader's language. */
export function errorText(locale: Locale, code: ErrorCode, values: ErrorValues = {}): string {
  const t = translator(locale, "errors") as unknown as (
    key: ErrorCode,
    values: Record<string, string | number>,
  ) => string;
  const spelt = Object.entries(values).map(([name, value]): [string, string | number] => [
    name,
    typeof value === "bigint" ? formatMoney(locale, value) : value,
  ]);
  return t(code, Object.fromEntries(spelt));
}
