import { MOST_VARIANTS } from "@/lib/catalogue/model/product-terms";
import type { VariantInput } from "@/lib/catalogue/schema/variants";
import { type Localized, toLocalized } from "@/lib/i18n/localized";
import { AppError } from "@/lib/platform/errors";

export type KnownVariant = {
  readonly id: string;
  readonly sku: string;
  readonly names: unknown;
  readonly position: number;
  readonly isActive: boolean;
  readonly max: number | null;
};

type VariantRow = {
  readonly id: string;
  readonly sku: string;
  readonly names: Localized;
  readonly position: number;
  readonly isActive: boolean;
  readonly max: number | null;
};

/** What the form's rows make of a product's variants. */
export type VariantPlan = {
  readonly added: readonly VariantRow[];
  readonly edited: readonly VariantRow[];
  readonly removed: readonly { readonly id: string; readonly row: number }[];
};

/** The first number behind the item number that no variant has yet. */
function freeSku(itemNo: string, taken: Set<string>, isOnly: boolean): string {
  const candidates = [
    ...(isOnly ? [itemNo] : []),
    ...Array.from({ length: 200 }, (_, at) => `${itemNo}-${at + 1}`),
  ];
  const sku = candidates.find((candidate) => !taken.has(candidate)) ?? itemNo;
  taken.add(sku);
  return sku;
}

const namesText = (names: unknown) => JSON.stringify(Object.entries(toLocalized(names)).sort());

function edit(known: readonly KnownVariant[], input: VariantInput): VariantRow | null {
  const variant = known.find(({ id }) => id === input.id);
  if (!variant) throw new AppError("conflict");
  const isActive = input.state === "active";
  const isSame =
    variant.isActive === isActive &&
    variant.max === input.max &&
    namesText(variant.names) === namesText(input.names);
  return isSame ? null : { ...variant, names: input.names, max: input.max, isActive };
}

const nameless = { names: {}, max: null, state: "active" } as const;

/** A product always has one variant at least. Errors: `conflict` (a row of no such variant), `tooManyVariants`. */
export function planVariants(
  known: readonly KnownVariant[],
  inputs: readonly VariantInput[],
  itemNo: string,
  newId: () => string,
): VariantPlan {
  const own = inputs.filter(({ id }) => id !== null);
  const edits = own.filter(({ state }) => state !== "removed").map((input) => edit(known, input));
  const removed = own.flatMap(({ id, state, row }) =>
    state === "removed" && id !== null ? [{ id, row }] : [],
  );
  const kept = known.filter(({ id }) => !removed.some((gone) => gone.id === id));
  const fresh = inputs.filter(({ id }) => id === null);
  const wanted = kept.length + fresh.length === 0 ? [nameless] : fresh;
  if (kept.length + wanted.length > MOST_VARIANTS) {
    throw new AppError("tooManyVariants", { values: { most: MOST_VARIANTS } });
  }
  const taken = new Set(kept.map(({ sku }) => sku));
  const next = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
  const added = wanted.map(({ names, max, state }, index) => ({
    id: newId(),
    sku: freeSku(itemNo, taken, kept.length + wanted.length === 1),
    names,
    max,
    position: next + index,
    isActive: state === "active",
  }));
  return { added, edited: edits.filter((row) => row !== null), removed };
}
