/** One export carton. Lengths in mm, volume in cm³, weights in g. */
export type Carton = {
  readonly piecesPerCarton: number;
  readonly cartonCm3: number;
  readonly grossGrams: number;
};

/** 40HQ: practical loading volume and planned weight (forwarders' figures). */
export const CONTAINER_40HQ = { cm3: 66_000_000, grams: 24_000_000 };

/** L×W×H of a carton in mm as cm³: the trade rounds m³ to four decimals, that is to 100 cm³. */
export const cartonVolume = (lengthMm: number, widthMm: number, heightMm: number) =>
  Math.round((lengthMm * widthMm * heightMm) / 100_000) * 100;

export const cartons = (quantity: number, { piecesPerCarton }: Pick<Carton, "piecesPerCarton">) =>
  quantity / piecesPerCarton;

/** Volume in cm³ and gross weight in g; a begun carton travels whole. */
export function load(quantity: number, carton: Carton) {
  const count = Math.ceil(cartons(quantity, carton));
  return { cartons: count, cm3: count * carton.cartonCm3, grams: count * carton.grossGrams };
}

/** The share of a 40HQ that a load takes: the worse of volume and weight, 1 being full. */
export const containerShare = (
  load: { readonly cm3: number; readonly grams: number },
  container = CONTAINER_40HQ,
) => Math.max(load.cm3 / container.cm3, load.grams / container.grams);

/** kg per m³. */
export const density = ({ cartonCm3, grossGrams }: Pick<Carton, "cartonCm3" | "grossGrams">) =>
  (grossGrams * 1000) / cartonCm3;

const packingWarnings = ["heavyCarton", "oddDensity", "noTare"] as const;
export type PackingWarning = (typeof packingWarnings)[number];

/** Above this a carton wants two people. */
const HEAVY_GRAMS = 25_000;
/** kg per m³; what lies outside is a typing mistake more often than goods. */
const USUAL_DENSITY = { least: 50, most: 1_300 };

/** What is worth a second look, though it may well be so. */
export function warningsOf(carton: Carton & { readonly netGrams: number }): PackingWarning[] {
  const isUsual = density(carton) >= USUAL_DENSITY.least && density(carton) <= USUAL_DENSITY.most;
  const found: Record<PackingWarning, boolean> = {
    heavyCarton: carton.grossGrams > HEAVY_GRAMS,
    oddDensity: !isUsual,
    noTare: carton.grossGrams <= carton.netGrams,
  };
  return packingWarnings.filter((warning) => found[warning]);
}

/** Pieces in a full 40HQ, by volume or by weight, whichever is reached first. */
export const piecesInContainer = (carton: Carton) =>
  Math.floor(1 / containerShare({ cm3: carton.cartonCm3, grams: carton.grossGrams })) *
  carton.piecesPerCarton;
