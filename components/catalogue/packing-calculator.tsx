"use client";

import { useEffect, useRef, useState } from "react";
import { type Carton, density, piecesInContainer } from "@/lib/catalogue/model/packing";
import { typedCarton } from "@/lib/catalogue/model/typed-carton";
import { formatCbm, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** `value` has a 0 in the place of the number. */
type Word = { readonly term: string; readonly value: string };

type PackingCalculatorProps = {
  locale: Locale;
  /** As it is saved; none of a new product. */
  saved: Carton | null;
  words: { readonly volume: Word; readonly density: Word; readonly pieces: Word };
};

const put = (text: string, number: string) => text.replace("0", number);

/** What follows from the carton as it is being typed; without JavaScript, from the saved one. */
export function PackingCalculator({ locale, saved, words }: PackingCalculatorProps) {
  const place = useRef<HTMLDListElement>(null);
  const [carton, setCarton] = useState(saved);

  useEffect(() => {
    const form = place.current?.closest("form");
    const look = () => {
      const data = new FormData(form ?? undefined);
      setCarton(typedCarton((field) => String(data.get(field) ?? "")));
    };
    look();
    form?.addEventListener("input", look);
    return () => form?.removeEventListener("input", look);
  }, []);

  const inAll = carton && piecesInContainer(carton);
  const facts = [
    { ...words.volume, number: carton && formatCbm(locale, carton.cartonCm3) },
    { ...words.density, number: carton && formatNumber(locale, Math.round(density(carton))) },
    { ...words.pieces, number: inAll === null ? null : formatNumber(locale, inAll) },
  ];
  return (
    <dl className="border-line mt-4 grid gap-3 border-t pt-4 sm:grid-cols-3" ref={place}>
      {facts.map(({ term, value, number }) => (
        <div key={term}>
          <dt className="text-ink-muted text-sm">{term}</dt>
          <dd className="font-medium tabular-nums">{number === null ? "–" : put(value, number)}</dd>
        </div>
      ))}
    </dl>
  );
}
