import { type Carton, cartonVolume } from "@/lib/catalogue/model/packing";
import { parseDecimal } from "@/lib/money/model";

/** A whole number of the last place, above nothing; null where it is none yet. */
const figure = (text: string, places: number) => {
  const value = parseDecimal(text, places);
  return value !== null && value > 0n && value < 100_000_000n ? Number(value) : null;
};

/** The carton of a form that is being typed: pieces, centimetres, kilograms; null until all of it is there. */
export function typedCarton(textOf: (field: string) => string): Carton | null {
  const piecesPerCarton = figure(textOf("piecesPerCarton"), 0);
  const grossGrams = figure(textOf("gross"), 3);
  const [length, width, height] = ["cartonLength", "cartonWidth", "cartonHeight"].map((field) =>
    figure(textOf(field), 1),
  );
  if (!(piecesPerCarton && grossGrams && length && width && height)) return null;
  const cartonCm3 = cartonVolume(length, width, height);
  return cartonCm3 > 0 ? { piecesPerCarton, grossGrams, cartonCm3 } : null;
}
