import "server-only";
import { rowOfFields, type SheetColumn } from "@/lib/batches/model/sheet-columns";
import { toFields } from "@/lib/catalogue/model/product-fields";
import type { SellerFilter } from "@/lib/catalogue/model/seller-list";
import { productsVisibleTo } from "@/lib/catalogue/policy";
import { matchingSql } from "@/lib/catalogue/queries/seller-products-sql";
import { storedInput } from "@/lib/catalogue/schema/stored-product";
import type { Locale } from "@/lib/i18n/locales";
import { toLocalized } from "@/lib/i18n/localized";
import type { Actor, SellerActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";

const CHUNK = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

const include = {
  tiers: { orderBy: { minQuantity: "asc" } },
  variants: { orderBy: [{ position: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.ProductInclude;

/** A sheet has one figure, which says nothing where each variant has its own. */
const stockOf = ([only, ...others]: readonly { onHand: number }[]) =>
  only && others.length === 0 ? { stock: String(only.onHand) } : {};

type Wanted = {
  readonly filter: SellerFilter;
  readonly columns: readonly SheetColumn[];
  readonly locale: Locale;
};

/** The seller's products that a filter finds, as rows of a sheet, however many there are. */
export async function* eachProductRow(actor: Actor & SellerActor, wanted: Wanted) {
  const { filter, columns, locale } = wanted;
  const [matching, found] = await Promise.all([
    matchingSql(actor, filter, actor.timeZone),
    db.category.findMany({ select: { slug: true, names: true } }),
  ]);
  const categories = found.map(({ slug, names }) => ({ slug, names: toLocalized(names) }));
  for (let after = FIRST; ; ) {
    const hits = await db.$queryRaw<{ id: string }[]>(
      Prisma.sql`select p.id from "Product" p where ${matching} and p.id > ${after}::uuid order by p.id limit ${CHUNK}`,
    );
    const last = hits.at(-1);
    if (!last) return;
    const products = await db.product.findMany({
      where: { AND: [{ id: { in: hits.map(({ id }) => id) } }, productsVisibleTo(actor)] },
      include,
      orderBy: { id: "asc" },
    });
    for (const product of products) {
      const fields = { ...toFields(storedInput(product)), ...stockOf(product.variants) };
      yield rowOfFields(fields, columns, categories, locale);
    }
    after = last.id;
  }
}
