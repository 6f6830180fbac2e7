import "server-only";
import { savedViewsOf } from "@/lib/catalogue/policy";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

export type SavedView = { readonly id: string; readonly name: string; readonly search: string };

export const listSavedViews = (actor: Actor): Promise<SavedView[]> =>
  db.savedView.findMany({
    where: { AND: [savedViewsOf(actor)] },
    select: { id: true, name: true, search: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
