import type { DocumentContent } from "@/lib/documents/model/content";
import type { LotLineFacts, OrderFacts } from "@/lib/documents/model/order-facts";
import { rangeText } from "@/lib/documents/model/packing";
import type { Speech } from "@/lib/documents/model/speech";
import { formatKg, formatNumber } from "@/lib/i18n/format";
import { localized } from "@/lib/i18n/localized";

const size = (mm: readonly number[]) =>
  mm.map((side) => formatNumber("en", side / 10, 1)).join("×");

function block({ number, pickup, origin }: OrderFacts, { line, cartons }: LotLineFacts): string[] {
  const net = line.netGrams === null ? "" : ` NW ${formatKg("en", line.netGrams)} KG`;
  return [
    pickup.code,
    number,
    line.itemNo,
    `${line.piecesPerCarton} PCS`,
    `C/NO. ${rangeText(cartons)}`,
    `GW ${formatKg("en", line.grossGrams)} KG${net}`,
    ...(line.sizeMm ? [`MEAS ${size(line.sizeMm)} CM`] : []),
    `MADE IN ${localized(origin.names, "en").text.toUpperCase()}`,
  ];
}

/** What is painted on two sides of each carton, without a brand; in Latin letters, as forwarders read them. */
export const shippingMarks = (
  { say }: Speech,
  order: OrderFacts,
  lines: readonly LotLineFacts[],
): DocumentContent["marks"] => ({
  title: say("marks.title"),
  blocks: lines.map((line) => block(order, line)),
});
