import "server-only";
import { archiveProduct } from "@/lib/catalogue/commands/archive-product";
import {
  type ChangedProduct,
  type OwnProduct,
  productInclude,
} from "@/lib/catalogue/commands/product-rows";
import { publishProduct } from "@/lib/catalogue/commands/publish-product";
import { restoreProduct } from "@/lib/catalogue/commands/restore-product";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import {
  type CellField,
  cellFields,
  cellTexts,
  cellToFields,
  statusSteps,
} from "@/lib/catalogue/model/product-cell";
import { toFields } from "@/lib/catalogue/model/product-fields";
import { productStatuses } from "@/lib/catalogue/model/product-terms";
import { canManageProducts, productsVisibleTo } from "@/lib/catalogue/policy";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import type { SaveCellInput, SaveRowInput } from "@/lib/catalogue/schema/product-cell";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { AppError, type ErrorCode } from "@/lib/platform/errors";

export type SavedCell = {
  /** A colleague wrote something else there meanwhile, so nothing was saved. */
  readonly isConflict: boolean;
  /** As the cell stands now. */
  readonly text: string;
  readonly revision: number;
  readonly changed: ChangedProduct | null;
};

async function findOwn(actor: Actor, id: string): Promise<OwnProduct> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const where = { AND: [{ id }, productsVisibleTo(actor)] };
  const product = await db.product.findFirst({ where, include: productInclude });
  if (!product) throw new AppError("notFound");
  return product;
}

const steps = { publish: publishProduct, archive: archiveProduct, restore: restoreProduct };

async function setStatus(actor: Actor, product: OwnProduct, text: string) {
  const status = productStatuses.find((known) => known === text);
  if (!status) throw new AppError("invalidValue");
  let { revision } = product;
  let changed: ChangedProduct | null = null;
  for (const step of statusSteps(product.status, status)) {
    changed = await steps[step](actor, { productId: product.id, revision });
    revision += 1;
  }
  return changed && { ...changed, isPublic: true };
}

/** By the rules of the whole form: what was typed is put into what it would send. Complains at the cell. */
async function setFields(
  actor: Actor,
  product: OwnProduct,
  typed: Partial<Record<CellField, string>>,
) {
  const cells = cellFields.flatMap((cell) => {
    const text = typed[cell];
    return text === undefined ? [] : [[cell, cellToFields(cell, text)] as const];
  });
  const form = {
    ...toFields(storedInput(product)),
    ...Object.assign({}, ...cells.map(([, fields]) => fields)),
    productId: product.id,
    revision: String(product.revision),
  };
  const parsed = saveProductInput.safeParse(form);
  if (parsed.success) return saveProduct(actor, parsed.data);
  const [issue] = parsed.error.issues;
  const name = issue?.path.join(".") ?? "";
  const field = cells.find(([, fields]) => name in fields)?.[0];
  throw new AppError((issue?.message ?? "invalidValue") as ErrorCode, field ? { field } : {});
}

/**
 * What was typed into one cell of the list. What a colleague changed elsewhere in the product stays; where it
 * is the same cell, nothing is saved and both texts are told. Errors: those of the form, `catalogueBusy`,
 * `notFound`, `forbidden`, `conflict`.
 */
export async function saveProductCell(actor: Actor, input: SaveCellInput): Promise<SavedCell> {
  const { productId, cell, text } = input;
  const product = await findOwn(actor, productId);
  const now = cellTexts(product)[cell];
  const isMoved = product.revision !== input.revision && now !== input.was;
  if (isMoved && now !== text) {
    return { isConflict: true, text: now, revision: product.revision, changed: null };
  }
  const changed =
    cell === "status"
      ? await setStatus(actor, product, text)
      : await setFields(actor, product, { [cell]: text });
  const saved = await findOwn(actor, productId);
  return { isConflict: false, text: cellTexts(saved)[cell], revision: saved.revision, changed };
}

/** All cells of a row at once, where nobody changed the product meanwhile. Errors: as of a cell. */
export async function saveProductRow(
  actor: Actor,
  { productId, revision, price, moq, lead }: SaveRowInput,
): Promise<ChangedProduct> {
  const product = await findOwn(actor, productId);
  if (product.revision !== revision) throw new AppError("conflict");
  return setFields(actor, product, { price, moq, lead });
}
