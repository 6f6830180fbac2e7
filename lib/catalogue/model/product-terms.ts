/** How goods are counted. */
export const units = ["pc", "set", "pair", "pack", "bag", "box", "roll"] as const;

export const moqScopes = ["product", "variant"] as const;

export const productStatuses = ["draft", "published", "archived"] as const;
export type ProductStatus = (typeof productStatuses)[number];

/** Whose customs tariffs have ten digits of their own. */
export const tariffs = ["CN", "EAEU", "UZ", "TJ", "TM"] as const;

/** Where a paper is asked for; `any` is everywhere. */
export const paperRegions = ["any", "EAEU", "UZ", "TJ", "TM"] as const;

export const FEWEST_TIERS = 1;
export const MOST_TIERS = 4;
export const MOST_VARIANTS = 40;
export const MOST_PICTURES = 9;
/** Bytes of one picture. */
export const LARGEST_PICTURE = 20 * 1024 * 1024;

export const variantStates = ["active", "paused", "removed"] as const;
