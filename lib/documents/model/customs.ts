import type { Fact, Pair } from "@/lib/documents/model/content";
import type { LineFacts, OrderFacts } from "@/lib/documents/model/order-facts";
import type { Speech } from "@/lib/documents/model/speech";
import { formatNumber } from "@/lib/i18n/format";
import type { Rate } from "@/lib/ledger/model/rate";
import { isOverMarketLimit, yuanPerDollar } from "@/lib/logistics/model/market-limit";
import type { Fen } from "@/lib/money/model";
import { toIsoDay } from "@/lib/orders/model/deadline";
import type { Terms } from "@/lib/orders/model/terms";

/** "FCA Yiwu, Incoterms® 2020". */
export const tradeTerm = ({ incoterm, place }: Terms) => `${incoterm} ${place}, Incoterms® 2020`;

const HOME = "CN";

/** "6911.10", then the ten-digit codes that are known, each under its tariff. */
export function tariffCodes({ hs6, hs10 }: LineFacts, tariff: string): string[] {
  const known = [HOME, tariff].flatMap((name) => (hs10[name] ? [`${name} ${hs10[name]}`] : []));
  return [`${hs6.slice(0, 4)}.${hs6.slice(4)}`, ...known];
}

const lacksCode = ({ hs10 }: LineFacts, tariff: string) => !(hs10[HOME] && hs10[tariff]);

/** Six digits are no customs code: where a country's ten are missing, its broker says them. */
export const tariffNotes = ({ say }: Speech, { lines, destination }: OrderFacts): Pair[] =>
  lines.some((line) => lacksCode(line, destination.tariff)) ? [say("note.hs")] : [];

export const customsTerms = ({ fact, say, named }: Speech, order: OrderFacts): Fact[] => [
  fact("term.delivery", tradeTerm(order.terms)),
  fact("term.origin", named(order.origin.names)),
  fact("term.destination", named(order.destination.names)),
  fact("term.customs", say("term.marketTrade")),
];

/**
 * The limit of market procurement: a warning where a container is over it, or that nobody could tell. By how
 * much is not said: others' goods are in the container too.
 */
export function marketNotes(
  { say, locale }: Speech,
  { container, containerFen }: { readonly container: string; readonly containerFen: Fen },
  rate: Rate | null,
): Pair[] {
  if (!rate) return [say("note.limit"), say("note.limitUnknown")];
  if (!isOverMarketLimit(containerFen, rate)) return [say("note.limit")];
  const values = {
    container,
    rate: formatNumber(locale, yuanPerDollar(rate), 4),
    asOf: toIsoDay(rate.asOf),
  };
  return [say("note.overLimit", values)];
}
