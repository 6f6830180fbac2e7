"use client";

import { useEffect, useRef, useState } from "react";
import { nextTier, type PriceTier, tierFor } from "@/lib/catalogue/model/price-tier";
import { formatMoney, formatNumber, formatUnitPrice } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { lineTotal } from "@/lib/money/model";

type OrderHintProps = {
  locale: Locale;
  tiers: readonly PriceTier[];
  /** Pieces that one of the typed units holds. */
  piecesEach: number;
  /** In typed units. */
  initial: number;
  /** Hold {pieces}; {price}; {more} and {price}; {more}, {price} and {saves}. */
  words: { pieces: string; price: string; next: string; saves: string };
};

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole);

/** What the quantity in the same form comes to, while it is being chosen. */
export function OrderHint({ locale, tiers, piecesEach, initial, words }: OrderHintProps) {
  const place = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(initial);

  useEffect(() => {
    const form = place.current?.closest("form");
    const read = () => {
      const typed = new FormData(form ?? undefined).get("quantity");
      if (typeof typed === "string") setCount(Number(typed.normalize("NFKC").replace(/\D/g, "")));
    };
    form?.addEventListener("input", read);
    return () => form?.removeEventListener("input", read);
  }, []);

  const pieces = Math.min(count * piecesEach, 9_999_999);
  const tier = tierFor(tiers, pieces);
  const next = nextTier(tiers, pieces);
  if (!tier) return null;
  const step = next && {
    more: formatNumber(locale, next.more),
    price: formatUnitPrice(locale, next.tier.unitPrice),
    saves: formatMoney(locale, next.savesFen),
  };
  return (
    <div aria-live="polite" ref={place}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 tabular-nums">
        <span className="text-ink-muted">
          {fill(words.pieces, { pieces: formatNumber(locale, pieces) })} ·{" "}
          {fill(words.price, { price: formatUnitPrice(locale, tier.unitPrice) })}
        </span>
        <strong className="text-title">
          {formatMoney(locale, lineTotal(tier.unitPrice, pieces))}
        </strong>
      </p>
      {step ? (
        <p className="text-positive mt-1 text-sm font-medium">
          {fill(next.savesFen > 0n ? words.saves : words.next, step)}
        </p>
      ) : null}
    </div>
  );
}
