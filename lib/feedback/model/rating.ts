/** What a product's figures change by when a line's rating becomes another; null = not rated so far. */
export const ratingChange = (before: number | null, after: number) => ({
  count: before === null ? 1 : 0,
  sum: after - (before ?? 0),
});
