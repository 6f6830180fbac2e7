import type { BatchView } from "@/lib/batches/queries/batches";
import { formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";

/** The file an import came from, or what an edit does. */
export function batchName(locale: Locale, { name, change }: Pick<BatchView, "name" | "change">) {
  if (!change) return name;
  const t = translator(locale, "batches");
  const signed = (text: string, by: number) => `${by < 0 ? "−" : "+"}${text}`;
  switch (change.kind) {
    case "percent": {
      const percent = formatNumber(locale, Math.abs(change.by) / 100, 2);
      return t("change.percent", { by: signed(percent, change.by) });
    }
    case "amount": {
      const amount = formatUnitPrice(locale, BigInt(Math.abs(change.by)));
      return t("change.amount", { by: signed(amount, change.by) });
    }
    case "price":
      return t("change.price", { price: formatUnitPrice(locale, BigInt(change.price)) });
    case "lead":
      return t("change.lead", { min: change.least, max: change.most });
    case "moq":
      return t("change.moq", { count: change.moq });
    case "category":
      return t("change.category");
    default:
      return t(`change.${change.status}`);
  }
}
