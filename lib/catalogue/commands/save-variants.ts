import "server-only";
import type { OwnProduct } from "@/lib/catalogue/commands/product-rows";
import { MOST_VARIANTS } from "@/lib/catalogue/model/product-terms";
import type { VariantInput } from "@/lib/catalogue/schema/variants";
import { toLocalized } from "@/lib/i18n/localized";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

type Parent = Pick<OwnProduct, "id" | "sellerId" | "variants"> & { itemNo: string };

/** A variant that was ordered stays for its orders. Errors: `variantOrdered` at its row. */
async function removeVariant(tx: Tx, variant: OwnProduct["variants"][number], row: number) {
  const ordered = await tx.orderLine.count({ where: { variantId: variant.id } });
  if (ordered > 0) throw new AppError("variantOrdered", { field: `variant-${row}-state` });
  await tx.variant.delete({ where: { id: variant.id } });
}

const sameNames = (a: unknown, b: unknown) =>
  JSON.stringify(Object.entries(toLocalized(a)).sort()) ===
  JSON.stringify(Object.entries(toLocalized(b)).sort());

async function editVariant(tx: Tx, product: Parent, input: VariantInput): Promise<boolean> {
  const variant = product.variants.find(({ id }) => id === input.id);
  if (!variant) throw new AppError("conflict");
  if (input.state === "removed") {
    await removeVariant(tx, variant, input.row);
    return true;
  }
  const isActive = input.state === "active";
  const { names, max } = input;
  const isSame = variant.isActive === isActive && variant.max === max;
  if (isSame && sameNames(variant.names, names)) return false;
  await tx.variant.update({ where: { id: variant.id }, data: { names, max, isActive } });
  return true;
}

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

/** Adds, renames, pauses and removes; a product always has one variant at least. Says whether anything changed. */
export async function saveVariants(
  tx: Tx,
  product: Parent,
  inputs: readonly VariantInput[],
): Promise<boolean> {
  let hasChanged = false;
  for (const input of inputs.filter(({ id }) => id !== null)) {
    hasChanged = (await editVariant(tx, product, input)) || hasChanged;
  }
  const fresh = inputs.filter(({ id }) => id === null);
  const kept = await tx.variant.findMany({
    where: { productId: product.id },
    select: { sku: true, position: true },
  });
  if (kept.length + fresh.length > MOST_VARIANTS) {
    throw new AppError("tooManyVariants", { values: { most: MOST_VARIANTS } });
  }
  const nameless = { names: {}, max: null, state: "active" } as const;
  const added = kept.length + fresh.length === 0 ? [nameless] : fresh;
  if (added.length === 0) return hasChanged;
  const taken = new Set(kept.map(({ sku }) => sku));
  const next = Math.max(-1, ...kept.map(({ position }) => position)) + 1;
  await tx.variant.createMany({
    data: added.map(({ names, max, state }, index) => ({
      productId: product.id,
      sellerId: product.sellerId,
      sku: freeSku(product.itemNo, taken, kept.length + added.length === 1),
      names,
      max,
      position: next + index,
      isActive: state === "active",
    })),
  });
  return true;
}
