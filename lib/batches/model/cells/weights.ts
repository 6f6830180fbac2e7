import { kilogramsOf, plain } from "@/lib/batches/model/cells/numbers";
import { unitIn, weightUnits } from "@/lib/batches/model/header-units";

const TWO = /^\D*?(\d+(?:[.,]\d+)?)\s*\p{L}*[\s/|;、\-–]+\D*?(\d+(?:[.,]\d+)?)\s*(\p{L}*)\s*$/u;

/** "13.05/12.3" in the order of the header; without one the heavier is gross. Null is no such pair. */
export function weightsOf(text: string, unit = ""): { gross: string; net: string } | null {
  const [, first, second, own = ""] = TWO.exec(plain(text).toLowerCase()) ?? [];
  if (!first || !second) return null;
  const measure = unitIn(own, weightUnits) ?? unit.split(" ").at(-1);
  const [one, other] = [kilogramsOf(first, measure), kilogramsOf(second, measure)];
  const heavy = Number(one.replace(",", ".")) >= Number(other.replace(",", "."));
  const isGrossFirst = unit.includes("/") ? unit.startsWith("gross") : heavy;
  return isGrossFirst ? { gross: one, net: other } : { gross: other, net: one };
}
