import "server-only";
import { productInclude } from "@/lib/catalogue/commands/product-rows";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import { freeItemNo } from "@/lib/catalogue/model/free-item-no";
import { toFields } from "@/lib/catalogue/model/product-fields";
import { canManageProducts, productsVisibleTo } from "@/lib/catalogue/policy";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Of the goods themselves, so that no copy may have them. */
const isOwn = (field: string) => field === "gtin13" || /^variant-\d+-id$/.test(field);

/** A draft with the same form and a free item number; pictures and stock are its own. Errors: `notFound`, `forbidden`. */
export async function duplicateProduct(actor: Actor, { productId }: { productId: string }) {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const product = await db.product.findFirst({
    where: { AND: [{ id: productId }, productsVisibleTo(actor)] },
    include: productInclude,
  });
  if (!product) throw new AppError("notFound");
  const { sellerId } = product;
  const taken = await db.product.findMany({
    where: { sellerId, itemNo: { startsWith: product.itemNo.slice(0, 26) } },
    select: { itemNo: true },
  });
  const fields = Object.entries(toFields(storedInput(product))).filter(([name]) => !isOwn(name));
  const itemNo = freeItemNo(product.itemNo, new Set(taken.map((one) => one.itemNo)));
  return saveProduct(actor, saveProductInput.parse({ ...Object.fromEntries(fields), itemNo }));
}
