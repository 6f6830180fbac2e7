import { classNames } from "@/components/ui/class-names";
import { formatMoney, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Fen, UnitPrice } from "@/lib/money/model";

const sizes = {
  inherit: "",
  large: "text-title",
  huge: "text-headline",
};

type MoneyProps = { locale: Locale; size?: keyof typeof sizes; className?: string } & (
  | { fen: Fen; unitPrice?: never }
  | { unitPrice: UnitPrice; fen?: never }
);

/** How an amount of CNY is read out: with its currency in words. */
export const spokenAmount = (locale: Locale, text: string) =>
  translator(locale, "common")("money", { amount: text.replace("¥", "") });

/** An amount of CNY, in fen or as a unit price in 1/10,000 yuan. The currency is read out in words. */
export function Money({ locale, size = "inherit", className, fen, unitPrice }: MoneyProps) {
  const text = fen === undefined ? formatUnitPrice(locale, unitPrice) : formatMoney(locale, fen);
  return (
    <span className={classNames("money", sizes[size], className)}>
      <span aria-hidden>{text}</span>
      <span className="sr-only">{spokenAmount(locale, text)}</span>
    </span>
  );
}
