/** A line beside what its variant has ready by now, in pieces. */
export type StockLine = {
  readonly slug: string;
  readonly quantity: number;
  readonly reserved: number;
  readonly ready: number;
};

/** The goods whose page shows another stock, and whether lists do: a stock came to an end, or came back. */
type ShownStock = { readonly stock: string[]; readonly lists: boolean };

/** Placing told the goods' pages itself; that a stock is used up is seen here. */
export function afterPlacing(lines: readonly StockLine[]): ShownStock {
  return { stock: [], lists: lines.some(({ reserved, ready }) => reserved > 0 && ready === 0) };
}

/**
 * What an ended order held is on sale again. How much it was is not known any more, so a list may be
 * refreshed once too often, but never once too little.
 */
export function afterEnding(lines: readonly StockLine[]): ShownStock {
  const back = lines.filter(({ ready }) => ready > 0);
  return {
    stock: [...new Set(back.map(({ slug }) => slug))],
    lists: back.some(({ ready, quantity }) => ready <= quantity),
  };
}
