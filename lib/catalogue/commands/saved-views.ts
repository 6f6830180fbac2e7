import "server-only";
import { listSearch, parseSellerList } from "@/lib/catalogue/model/seller-list";
import { canManageProducts, savedViewsOf } from "@/lib/catalogue/policy";
import type { RemoveViewInput, SaveViewInput } from "@/lib/catalogue/schema/saved-view";
import type { Actor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

const MOST_VIEWS = 20;

/** A name that is there already is given anew. Errors: `forbidden`, `tooManyViews`. */
export async function saveView(actor: Actor, { name, search }: SaveViewInput): Promise<void> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const { companyId: sellerId } = actor;
  const {
    after: _after,
    before: _before,
    ...list
  } = parseSellerList(Object.fromEntries(new URLSearchParams(search)));
  const kept = listSearch(list);
  await transaction(async (tx) => {
    const others = await tx.savedView.count({ where: { sellerId, name: { not: name } } });
    if (others >= MOST_VIEWS) throw new AppError("tooManyViews", { values: { most: MOST_VIEWS } });
    await tx.savedView.upsert({
      where: { sellerId_name: { sellerId, name } },
      create: { sellerId, name, search: kept, createdAt: now() },
      update: { search: kept },
    });
  });
}

/** Errors: `forbidden`, `notFound`. */
export async function removeView(actor: Actor, { viewId }: RemoveViewInput): Promise<void> {
  if (!canManageProducts(actor)) throw new AppError("forbidden");
  const where = { AND: [{ id: viewId }, savedViewsOf(actor)] };
  const { count } = await transaction((tx) => tx.savedView.deleteMany({ where }));
  if (count === 0) throw new AppError("notFound");
}
