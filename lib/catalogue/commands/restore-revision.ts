import "server-only";
import { z } from "zod";
import { saveDraft } from "@/lib/catalogue/commands/product-draft";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import type { RestoreRevisionInput } from "@/lib/catalogue/schema/product-draft";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

const texts = z.record(z.string(), z.string());

/** An earlier state becomes this person's draft, to be looked through and saved. Errors: `notFound`, `forbidden`. */
export async function restoreRevision(actor: Actor, { productId, number }: RestoreRevisionInput) {
  const kept = await db.productRevision.findFirst({
    where: { productId, number, product: productsVisibleTo(actor) },
    select: { fields: true, product: { select: { revision: true } } },
  });
  if (!kept) throw new AppError("notFound");
  const { revision } = kept.product;
  await saveDraft(actor, { productId, revision, fields: texts.parse(kept.fields) });
}
