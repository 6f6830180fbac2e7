import "server-only";
import { discardDraft, saveDraft } from "@/lib/catalogue/commands/product-draft";
import type { ChangedProduct } from "@/lib/catalogue/commands/product-rows";
import { saveProduct } from "@/lib/catalogue/commands/save-product";
import type { ProductFormInput } from "@/lib/catalogue/schema/product-draft";
import type { Actor } from "@/lib/identity/actor";
import { AppError } from "@/lib/platform/errors";

/**
 * The form as a person sends it. Once saved, its draft is gone; where a colleague was faster, what was typed
 * becomes the draft and null is answered, so that both texts can be shown side by side.
 */
export async function saveProductForm(
  actor: Actor,
  { input, fields }: ProductFormInput,
): Promise<ChangedProduct | null> {
  const { productId, revision = 0 } = input;
  try {
    const saved = await saveProduct(actor, input);
    await discardDraft(actor, { productId });
    return saved;
  } catch (error) {
    const isConflict = error instanceof AppError && error.code === "conflict";
    if (!isConflict || productId === undefined) throw error;
    await saveDraft(actor, { productId, revision, fields });
    return null;
  }
}
