import { squash } from "@/lib/batches/model/header-text";
import { MOST_VARIANTS } from "@/lib/catalogue/model/product-terms";
import type { Fields } from "@/lib/catalogue/schema/form";

const VARIANT = /^variant-(\d+)-(.+)$/;
type Variant = Record<string, unknown>;

function variantsIn(fields: Fields): Map<number, Variant> {
  const variants = new Map<number, Variant>();
  for (const [name, value] of Object.entries(fields)) {
    const [, row, part = ""] = VARIANT.exec(name) ?? [];
    if (row) variants.set(Number(row), { ...variants.get(Number(row)), [part]: value });
  }
  return variants;
}

const NOT_NAMES = ["id", "state", "max"];
const namesOf = (variant: Variant) =>
  Object.entries(variant).filter(
    ([part, value]) => !NOT_NAMES.includes(part) && typeof value === "string" && value !== "",
  );

const isSame = (one: Variant, other: Variant) =>
  namesOf(one).some(([part, name]) => squash(String(name)) === squash(String(other[part] ?? "")));

/** Variants are found again by a name in any language; the others of the product stay as they are. */
function withVariants(known: Map<number, Variant>, given: Map<number, Variant>) {
  const free = new Set(known.keys());
  const [only] = known.size === 1 ? known : [];
  let next = Math.max(0, ...known.keys()) + 1;
  for (const variant of given.values()) {
    const same = [...free].find((row) => isSame(variant, known.get(row) ?? {}));
    const nameless = only && namesOf(only[1]).length === 0 && free.has(only[0]) ? only[0] : null;
    const row = same ?? nameless ?? next;
    free.delete(row);
    if (row === next) next += 1;
    known.set(row, { ...known.get(row), ...variant });
  }
  return known;
}

/**
 * The form of a product after a row of a sheet: `known` are its present fields, or a mapping's defaults
 * where it is new. What the row does not give is kept; no variant is ever taken away.
 */
export function overlaid(known: Fields, given: Readonly<Record<string, string>>): Fields {
  const isOfVariant = ([name]: [string, unknown]) => VARIANT.test(name);
  const rest = [...Object.entries(known), ...Object.entries(given)].filter(
    (entry) => !isOfVariant(entry),
  );
  const variants = withVariants(variantsIn(known), variantsIn(given));
  const rows = [...variants]
    .slice(0, MOST_VARIANTS)
    .flatMap(([row, variant]) =>
      Object.entries(variant).map(([part, value]) => [`variant-${row}-${part}`, value] as const),
    );
  return { ...Object.fromEntries(rest), ...Object.fromEntries(rows) };
}

/** What a form needs and sheets rarely say. */
const START: Readonly<Record<string, string>> = {
  unit: "pc",
  moqScope: "product",
  piecesPerInner: "1",
};

/** Where a new product of a sheet begins: what the seller chose for all of them, and what is usual. */
export const startOf = (defaults: Readonly<Record<string, string>>): Record<string, string> => ({
  ...START,
  ...Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== "")),
});
