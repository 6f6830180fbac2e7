import { plain } from "@/lib/batches/model/cells/numbers";

export type Tier = { readonly quantity: string; readonly price: string };

const WORDS = "[\\p{L}.]*";
const ENTRY = new RegExp(
  `^[^\\d]*(\\d[\\d\\s]*)\\s*${WORDS}\\s*(?:[-–~至]\\s*\\d+\\s*${WORDS})?\\s*\\+?\\s*[:=→@\\-–\\s/]\\s*[¥]?\\s*(\\d+(?:[.,]\\d+)?)\\s*[^\\d]*$`,
  "u",
);

/** "120:16.8; 600:15.2", one entry a line or between semicolons; null where one is no price. */
export function tiersOfCell(text: string): Tier[] | null {
  const entries = plain(text)
    .split(/[;\n|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  const tiers = entries.map((entry) => {
    const [, quantity, price] = ENTRY.exec(entry) ?? [];
    return quantity && price ? { quantity: quantity.replace(/\s/g, ""), price } : null;
  });
  return tiers.length > 0 && tiers.every((tier) => tier !== null) ? tiers : null;
}
