/** Fewer ratings than these say more about chance than about the goods. */
const FEWEST_RATINGS = 3;

export type RatingView = { readonly value: number; readonly count: number };

export const ratingOf = (count: number, sum: number): RatingView | null =>
  count < FEWEST_RATINGS ? null : { value: sum / count, count };
