/** Steps of the facets; the database has the same in `price_band`, `moq_band`, `lead_band`, `rating_band`. */

/** 1/10,000 CNY; a band begins with its step. */
export const priceSteps = [1_0000n, 5_0000n, 20_0000n, 100_0000n, 500_0000n] as const;
/** Pieces; a band ends with its step. */
export const moqSteps = [50, 100, 300, 1_000] as const;
/** Days; a band ends with its step. */
export const leadSteps = [7, 15, 30] as const;
/** Hundredths of a star; a band begins with its step. */
export const ratingSteps = [400, 450] as const;

export const priceBands = [0, 1, 2, 3, 4, 5] as const;

export const materials = [
  "steel",
  "aluminium",
  "brass",
  "plastic",
  "rubber",
  "foam",
  "cotton",
  "synthetic",
  "wood",
  "glass",
  "ceramic",
  "paper",
] as const;
export type Material = (typeof materials)[number];

/** Whose papers goods need: none, anybody's, those of the Eurasian Union, those of a country. */
export const paperKinds = ["none", "any", "EAEU", "CN", "KG", "KZ", "TJ", "TM", "UZ"] as const;
export type PaperKind = (typeof paperKinds)[number];

export const facets = ["price", "moq", "lead", "rating", "stock", "material", "papers"] as const;
export type Facet = (typeof facets)[number];
