import type { Target } from "@/lib/batches/model/targets";

type Named = readonly (readonly [unit: string, pattern: RegExp])[];

export const lengthUnits: Named = [
  ["mm", /mm|毫米|мм/],
  ["cm", /cm|厘米|公分|см/],
  ["m", /(^|[^a-zа-я])[mм]($|[^a-zа-я0-9³])|米/],
];
export const weightUnits: Named = [
  ["kg", /kg|公斤|千克|кг/],
  ["jin", /斤|jin/],
  ["g", /克|грамм|(^|[^a-zа-яё.])(гр?|g|gr|grams?)($|[^a-zа-яё.])/],
];
export const quantityUnits: Named = [
  ["ctn", /箱|ctns?|cartons?|кор(об|\.|$|\s)|кароб/],
  ["dozen", /打|dozen|doz\b|дюжин/],
];

const LENGTHS = ["size", "cartonLength", "cartonWidth", "cartonHeight"];
const WEIGHTS = ["net", "gross", "weights"];
const QUANTITIES = ["moq", "stock", "multiple", "minPerVariant"];

export const unitIn = (text: string, units: Named) =>
  units.find(([, pattern]) => pattern.test(text))?.[0];

const GROSS = /毛|g\.?\s*w\b|\bgross|брутто|brutto/;
const NET = /净|n\.?\s*w\b|\bnet\b|нетто|netto/;

/** "gross/net" or "net/gross", where a header names both weights. */
export function weightOrder(header: string): string | null {
  const text = header.normalize("NFKC").toLowerCase();
  const [gross, net] = [text.search(GROSS), text.search(NET)];
  if (gross < 0 || net < 0) return null;
  return gross <= net ? "gross/net" : "net/gross";
}

/** What the numbers below a header count, where it says so. */
export function unitOf(header: string, target: Target): string | undefined {
  const text = header.normalize("NFKC").toLowerCase();
  if (LENGTHS.includes(target)) return unitIn(text, lengthUnits);
  if (QUANTITIES.includes(target)) return unitIn(text, quantityUnits);
  if (!WEIGHTS.includes(target)) return undefined;
  const unit = unitIn(text.replace(/[gn]\.?\s*w\.?/g, " "), weightUnits);
  if (target !== "weights") return unit;
  return [weightOrder(header), unit].filter(Boolean).join(" ") || undefined;
}

const NUMBER = "(\\d[\\d\\s,]*)";
const PIECES =
  "(?:pcs?|pieces|шт\\.?|штук|个|只|件|套|双|包|盒|卷|箱|ctns?|cartons?|кор\\.?|sets?|pairs?)";
const TIERS = [
  new RegExp(`[≥>]=?\\s*${NUMBER}`),
  new RegExp(`${NUMBER}\\s*${PIECES}?\\s*\\+`),
  new RegExp(`${NUMBER}\\s*${PIECES}?\\s*[-–—~至]\\s*\\d+`),
  new RegExp(`(?:от|from|дан)\\s*${NUMBER}`),
  new RegExp(`${NUMBER}\\s*${PIECES}?\\s*(?:以上|起|и более|and up|or more|дан|dan)`),
  new RegExp(`^[^\\d]*${NUMBER}\\s*${PIECES}\\s*(?:价|单价|price|цена)?\\s*[^\\d]*$`),
];
const NO_TIER =
  /[天日]|day|дн|cm|mm|см|мм|%|kg|кг|hs|тн\s*вэд|内盒|中包|装箱|每箱|inner|в кор|per|\/\s*ctn/;

/** The quantity a price column holds from: "≥600", "600-2999 pcs", "от 600 шт", "10箱以上" is "10 ctn". */
export function tierIn(header: string): string | null {
  const text = header.normalize("NFKC").toLowerCase();
  if (NO_TIER.test(text)) return null;
  const found = TIERS.map((pattern) => pattern.exec(text)?.[1]).find(Boolean);
  const quantity = found?.replace(/[\s,]/g, "");
  if (!quantity || quantity.length > 7) return null;
  return unitIn(text, quantityUnits) === "ctn" ? `${quantity} ctn` : quantity;
}

/** Prices are in yuan; a column of another money is no price of ours. */
export const isForeignMoney = (header: string) =>
  /\busd?\b|\$|美[元金]|долл|€|\beur|евро|₽|руб|тенге|₸|сум\b/i.test(header);
