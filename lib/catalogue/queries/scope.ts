import "server-only";
import { cache } from "react";
import type { ListQuery } from "@/lib/catalogue/model/list-query";
import { approvedSeller } from "@/lib/catalogue/policy";
import type { Scope } from "@/lib/catalogue/queries/browse-sql";
import { listSlugsUnder } from "@/lib/catalogue/queries/category";
import { db } from "@/lib/platform/db";

/** Null where a filter names what does not exist. */
export const findScope = cache(async (query: ListQuery): Promise<Scope | null> => {
  const [categories, seller] = await Promise.all([
    query.category === undefined ? null : listSlugsUnder(query.category),
    query.seller === undefined
      ? null
      : db.company.findFirst({
          where: { slug: query.seller, ...approvedSeller },
          select: { id: true },
        }),
  ]);
  if (categories?.length === 0 || (query.seller !== undefined && !seller)) return null;
  return { categories, sellerId: seller?.id ?? null };
});
