import "server-only";
import type { Sought } from "@/lib/batches/commands/demands";
import type { Batch } from "@/lib/batches/commands/step";
import type { KnownProduct } from "@/lib/batches/model/row-check";
import { type EditChange, editChange } from "@/lib/batches/schema/batch";
import { changeFields } from "@/lib/catalogue/model/bulk-change";
import { textsOf } from "@/lib/catalogue/model/product-fields";
import { AppError } from "@/lib/platform/errors";

function demandOf(change: EditChange, product: KnownProduct | null) {
  const same = { pictures: [], status: null };
  if (change.kind === "status") return { ...same, given: {}, status: change.status };
  const changed = changeFields(product?.fields ?? {}, change);
  /** A price that comes to nothing is refused as the form refuses it. */
  return { ...same, given: changed ? textsOf(changed) : { "tier-1-price": "0" } };
}

/** Each row is a product, and the same change is asked of all. */
export function editedRows(batch: Batch): Sought {
  const change = editChange.safeParse(batch.change).data;
  if (!change) throw new AppError("unexpected");
  return ({ number, productId, itemNo }) => ({
    number,
    productId,
    itemNo,
    pictures: [],
    read: (product) => ({
      demand: { ...demandOf(change, product), mustPublish: true },
      problems: [],
      place: () => ({ column: null, found: "" }),
      isTold: () => false,
    }),
  });
}
