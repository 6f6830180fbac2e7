import type { Fen } from "@/lib/money/model";

type FirstAndRepeat<Amount> = { readonly firstFen: Amount; readonly repeatFen: Amount };

/** What a seller asks of an order at least; 0 is nothing. */
export type OrderMinima = FirstAndRepeat<Fen> & {
  /** In the buyer's country; null is as everywhere. */
  readonly inCountry: FirstAndRepeat<Fen | null>;
  /** Has the buyer's company an order with this seller that was not declined, cancelled or left to expire? */
  readonly hasOrdered: boolean;
};

/** The least that this buyer's next order with the seller may come to. */
export function orderMinimum({ firstFen, repeatFen, inCountry, hasOrdered }: OrderMinima): Fen {
  return hasOrdered ? (inCountry.repeatFen ?? repeatFen) : (inCountry.firstFen ?? firstFen);
}

/** What a seller's goods are still short of; 0 when the minimum is reached. */
export const shortOfMinimum = (goodsFen: Fen, minimumFen: Fen): Fen =>
  goodsFen < minimumFen ? minimumFen - goodsFen : 0n;
