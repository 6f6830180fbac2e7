import { squash } from "@/lib/batches/model/header-text";
import type { Fen } from "@/lib/money/model";
import { isAlike, referencesIn } from "@/lib/payments/model/matching";
import type { StatementColumns } from "@/lib/payments/schema/bank-statement";

type Booked = {
  /** ISO day. */
  readonly bookedOn: string;
  readonly amountFen: Fen;
  readonly payer: string;
  readonly note: string;
};
export type EarlierLine = Booked & { readonly layout: string };

/** Lists of one layout tell the same line in the same words. */
export const layoutOf = (
  fingerprint: string,
  { payer, notes }: Pick<StatementColumns, "payer" | "notes">,
) => JSON.stringify([fingerprint, payer, notes]);

const wordsOf = ({ payer, note }: Booked) =>
  new Set(`${payer} ${note}`.split(/[\s·]+/).flatMap((word) => squash(word) || []));

const told = (line: EarlierLine) => ({
  layout: line.layout,
  payer: squash(line.payer),
  name: line.payer,
  words: wordsOf(line),
  references: new Set(referencesIn(line)),
});
type Told = ReturnType<typeof told>;

const isWithin = (one: Set<string>, other: Set<string>) =>
  one.size > 0 && [...one].every((word) => other.has(word));
const isEqual = (one: Set<string>, other: Set<string>) =>
  one.size === other.size && [...one].every((word) => other.has(word));

/** By reference, else by payer, else by words that one of the two layouts has more of. */
function isRetold(one: Told, other: Told): boolean {
  if (one.layout === other.layout) return false;
  if (one.references.size > 0 && other.references.size > 0)
    return isEqual(one.references, other.references);
  if (one.payer !== "" && other.payer !== "")
    return one.payer === other.payer || isAlike(one.name, other.name);
  return isWithin(one.words, other.words) || isWithin(other.words, one.words);
}

const ways = [(one: Told, other: Told) => isEqual(one.words, other.words), isRetold];
const sumOfDay = ({ bookedOn, amountFen }: Booked) => `${bookedOn} ${amountFen}`;

/**
 * The lines that no earlier list of the account has told. Each earlier line stands for one: what a list has
 * twice, and earlier ones once, is new once.
 */
export function newLines<Line extends Booked>(
  lines: readonly Line[],
  layout: string,
  earlier: readonly EarlierLine[],
): Line[] {
  const alike = new Map<string, Told[]>();
  for (const line of earlier) {
    const some = alike.get(sumOfDay(line));
    if (some) some.push(told(line));
    else alike.set(sumOfDay(line), [told(line)]);
  }
  return ways.reduce<Line[]>(
    (unknown, isSame) =>
      unknown.filter((line) => {
        const others = alike.get(sumOfDay(line)) ?? [];
        const one = told({ ...line, layout });
        const index = others.findIndex((other) => isSame(one, other));
        if (index >= 0) others.splice(index, 1);
        return index < 0;
      }),
    [...lines],
  );
}
