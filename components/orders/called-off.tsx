import type { Locale } from "@/lib/i18n/locales";
import { localized } from "@/lib/i18n/localized";
import { translator } from "@/lib/i18n/translate";
import { openPieces } from "@/lib/orders/model/pieces";
import type { OrderLineView } from "@/lib/orders/queries/order";

/** The pieces of each line that are not made. */
export function CalledOff({ locale, lines }: { locale: Locale; lines: readonly OrderLineView[] }) {
  const units = translator(locale, "common");
  return (
    <ul className="list-disc ps-5">
      {lines
        .filter((line) => openPieces(line) > 0)
        .map((line) => (
          <li key={line.id}>
            {[line.itemNo, localized(line.variantNames, locale).text].filter(Boolean).join(" · ")}:{" "}
            <span className="tabular-nums">
              {units("units.pieces", { count: openPieces(line) })}
            </span>
          </li>
        ))}
    </ul>
  );
}
