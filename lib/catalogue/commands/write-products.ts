import "server-only";
import type { OwnProduct } from "@/lib/catalogue/commands/product-rows";
import { showPictures } from "@/lib/catalogue/commands/show-pictures";
import type { ProductEvent } from "@/lib/catalogue/events";
import { cartonVolume } from "@/lib/catalogue/model/packing";
import { changesOf, type ProductFields, toFields } from "@/lib/catalogue/model/product-fields";
import { productSlug } from "@/lib/catalogue/model/product-slug";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import { planVariants, type VariantPlan } from "@/lib/catalogue/model/variant-plan";
import { type ProductInput, storedInput } from "@/lib/catalogue/schema/stored-product";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { type Author, recordAll } from "@/lib/platform/record";

/** A product as it is to be; `before` is the locked row, or null for a new one. */
export type ProductWrite = {
  readonly before: OwnProduct | null;
  readonly input: ProductInput;
  readonly status?: ProductStatus;
};

export type WrittenProduct = {
  readonly id: string;
  readonly slug: string;
  readonly revision: number;
  readonly status: ProductStatus;
};

type Planned = WrittenProduct & {
  readonly before: OwnProduct | null;
  readonly input: ProductInput;
  readonly variants: VariantPlan;
  /** The form's text before, and as it is to be. */
  readonly was: ProductFields;
  readonly fields: ProductFields;
  readonly changed: readonly string[];
};

function plan({ before, input, status }: ProductWrite): Planned {
  const { names, itemNo } = input.columns;
  const id = before?.id ?? newId();
  const was = before ? toFields(storedInput(before)) : {};
  const fields = toFields(input);
  return {
    id,
    before,
    input,
    was,
    fields,
    slug: before?.slug ?? productSlug(names, itemNo, id.slice(-6)),
    status: status ?? before?.status ?? "draft",
    revision: (before?.revision ?? 0) + 1,
    variants: planVariants(before?.variants ?? [], input.variants, itemNo, newId),
    changed: before ? changesOf(was, fields).map(({ field }) => field) : [],
  };
}

/** Whole numbers beyond 2⁵³ travel as text. */
const toJson = (rows: unknown) =>
  JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );

function columnsOf({ id, slug, status, input }: Planned, sellerId: string) {
  const { columns, optional, tiers } = input;
  const { cartonLengthMm, cartonWidthMm, cartonHeightMm } = columns;
  return {
    ...{ id, slug, status, sellerId },
    ...columns,
    ...optional,
    cartonCm3: cartonVolume(cartonLengthMm, cartonWidthMm, cartonHeightMm),
    priceFrom: tiers[0]?.unitPrice ?? 0n,
  };
}

const insertProducts = (tx: Tx, rows: readonly object[]) => tx.$executeRaw`
  insert into "Product" (id, "sellerId", "itemNo", slug, status, "categorySlug", names, descriptions, unit, material,
    assortment, "moqScope", moq, multiple, "minPerVariant", "piecesPerInner", "piecesPerCarton", "cartonLengthMm",
    "cartonWidthMm", "cartonHeightMm", "cartonCm3", "netGrams", "grossGrams", "leadDaysMin", "leadDaysMax", "dailyCapacity", hs6, hs10,
    papers, sample, custom, power, battery, gtin13, "isStockOnly", "shelfLifeMonths", "priceFrom", "typicalIssues",
    "createdAt", "updatedAt", "publishedAt")
  select id, "sellerId", "itemNo", slug, status, "categorySlug", names, descriptions, unit, material,
    assortment, "moqScope", moq, multiple, "minPerVariant", "piecesPerInner", "piecesPerCarton", "cartonLengthMm",
    "cartonWidthMm", "cartonHeightMm", "cartonCm3", "netGrams", "grossGrams", "leadDaysMin", "leadDaysMax", "dailyCapacity", hs6, hs10,
    papers, sample, custom, power, battery, gtin13, "isStockOnly", "shelfLifeMonths", "priceFrom", '{}',
    ${now()}, ${now()}, case when status = 'published' then ${now()}::timestamptz end
  from jsonb_populate_recordset(null::"Product", ${toJson(rows)}::jsonb)`;

const updateProducts = (tx: Tx, rows: readonly object[]) => tx.$executeRaw`
  update "Product" p set "itemNo" = n."itemNo", status = n.status, "categorySlug" = n."categorySlug", names = n.names,
    descriptions = n.descriptions, unit = n.unit, material = n.material, assortment = n.assortment,
    "moqScope" = n."moqScope", moq = n.moq, multiple = n.multiple, "minPerVariant" = n."minPerVariant",
    "piecesPerInner" = n."piecesPerInner", "piecesPerCarton" = n."piecesPerCarton",
    "cartonLengthMm" = n."cartonLengthMm", "cartonWidthMm" = n."cartonWidthMm", "cartonHeightMm" = n."cartonHeightMm",
    "cartonCm3" = n."cartonCm3", "netGrams" = n."netGrams", "grossGrams" = n."grossGrams",
    "leadDaysMin" = n."leadDaysMin", "leadDaysMax" = n."leadDaysMax", "dailyCapacity" = n."dailyCapacity",
    hs6 = n.hs6, hs10 = n.hs10, papers = n.papers,
    sample = n.sample, custom = n.custom, power = n.power, battery = n.battery, gtin13 = n.gtin13,
    "isStockOnly" = n."isStockOnly", "shelfLifeMonths" = n."shelfLifeMonths", "priceFrom" = n."priceFrom",
    revision = p.revision + 1, "updatedAt" = ${now()},
    "publishedAt" = coalesce(p."publishedAt", case when n.status = 'published' then ${now()}::timestamptz end)
  from jsonb_populate_recordset(null::"Product", ${toJson(rows)}::jsonb) as n
  where p.id = n.id and p."sellerId" = n."sellerId"`;

/** Tiers that stay keep their rows, so that the database never sees a product without a price. */
async function writeTiers(tx: Tx, written: readonly Planned[]) {
  const changed = written.filter(
    ({ before, changed: fields }) => !before || fields.some((field) => field.startsWith("tier-")),
  );
  if (changed.length === 0) return;
  const rows = changed.flatMap(({ id, input }) =>
    input.tiers.map((tier) => ({ productId: id, ...tier })),
  );
  await tx.$executeRaw`
    insert into "PriceTier" ("productId", "minQuantity", "unitPrice")
    select "productId", "minQuantity", "unitPrice" from jsonb_populate_recordset(null::"PriceTier", ${toJson(rows)}::jsonb)
    order by "productId", "minQuantity"
    on conflict ("productId", "minQuantity") do update set "unitPrice" = excluded."unitPrice"`;
  const known = changed.filter(({ before }) => before).map(({ id }) => id);
  if (known.length === 0) return;
  await tx.$executeRaw`
    delete from "PriceTier" t where t."productId" = any(${known}::uuid[]) and not exists (
      select 1 from jsonb_populate_recordset(null::"PriceTier", ${toJson(rows)}::jsonb) as n
      where n."productId" = t."productId" and n."minQuantity" = t."minQuantity")`;
}

/** A variant that was ordered stays for its orders. Errors: `variantOrdered` at its row. */
async function removeVariants(tx: Tx, removed: VariantPlan["removed"]) {
  if (removed.length === 0) return;
  const ids = removed.map(({ id }) => id);
  const ordered = await tx.orderLine.findFirst({
    where: { variantId: { in: ids } },
    select: { variantId: true },
  });
  if (ordered) {
    const row = removed.find(({ id }) => id === ordered.variantId)?.row;
    throw new AppError("variantOrdered", { field: `variant-${row}-state` });
  }
  await tx.variant.deleteMany({ where: { id: { in: ids } } });
}

async function writeVariants(tx: Tx, sellerId: string, written: readonly Planned[]) {
  await removeVariants(
    tx,
    written.flatMap(({ variants }) => variants.removed),
  );
  const edited = written.flatMap(({ variants }) => variants.edited);
  if (edited.length > 0) {
    await tx.$executeRaw`
      update "Variant" v set names = n.names, max = n.max, "isActive" = n."isActive"
      from jsonb_populate_recordset(null::"Variant", ${toJson(edited)}::jsonb) as n where v.id = n.id`;
  }
  await tx.variant.createMany({
    data: written.flatMap(({ id, variants }) =>
      variants.added.map((variant) => ({ ...variant, productId: id, sellerId })),
    ),
  });
}

/** The state after each edit; for a product that has no history yet also the state before. */
async function keepRevisions(
  tx: Tx,
  author: Author,
  written: readonly Planned[],
  batchId: string | null,
) {
  const at = now();
  await tx.productRevision.createMany({
    data: written.flatMap(({ id, before, revision, was, fields }) => [
      ...(before
        ? [
            {
              productId: id,
              number: before.revision,
              fields: was,
              at: before.updatedAt,
            },
          ]
        : []),
      { productId: id, number: revision, fields, byId: author.userId, batchId, at },
    ]),
    skipDuplicates: true,
  });
}

function eventsOf({ id, before, status, changed }: Planned): ProductEvent[] {
  const edited: ProductEvent[] = before
    ? changed.length > 0
      ? [{ type: "product.edited", subjectId: id, data: { changed } }]
      : []
    : [{ type: "product.created", subjectId: id }];
  if (status === (before?.status ?? "draft")) return edited;
  const moves = {
    published: "product.published",
    archived: "product.archived",
    draft: "product.restored",
  } as const;
  return [...edited, { type: moves[status], subjectId: id }];
}

/** Those that go on sale with this edit, as they were. */
const soldFrom = (written: readonly Planned[]) =>
  written.flatMap(({ before, status }) => (before && status === "published" ? [before] : []));

/** Errors: `invalidValue` at the category. */
async function assertCategories(tx: Tx, writes: readonly ProductWrite[]) {
  const slugs = new Set(writes.map(({ input }) => input.columns.categorySlug));
  const known = await tx.category.count({ where: { slug: { in: [...slugs] } } });
  if (known < slugs.size) throw new AppError("invalidValue", { field: "categorySlug" });
}

/**
 * The one place where a product's form is written, for one product or for hundreds in a few statements: the
 * rows, their tiers, variants, history and events. What is on sale must be complete; the caller sees to it.
 * Errors: `invalidValue`, `variantOrdered`, `tooManyVariants`, `conflict`.
 */
export async function writeProducts(
  tx: Tx,
  author: Author & { companyId: string },
  writes: readonly ProductWrite[],
  batchId: string | null = null,
): Promise<WrittenProduct[]> {
  if (writes.length === 0) return [];
  await assertCategories(tx, writes);
  const written = writes.map(plan);
  const rowsOf = (some: readonly Planned[]) => some.map((one) => columnsOf(one, author.companyId));
  const fresh = written.filter(({ before }) => !before);
  const known = written.filter(({ before }) => before);
  if (fresh.length > 0) await insertProducts(tx, rowsOf(fresh));
  if (known.length > 0) await updateProducts(tx, rowsOf(known));
  await showPictures(tx, soldFrom(known));
  await writeTiers(tx, written);
  await writeVariants(tx, author.companyId, written);
  await tx.productVersion.createMany({
    data: written
      .filter(({ status }) => status === "published")
      .map(({ id }) => ({ productId: id, number: 1, publishedAt: now() })),
    skipDuplicates: true,
  });
  await keepRevisions(tx, author, written, batchId);
  await recordAll(tx, author, written.flatMap(eventsOf));
  return written.map(({ id, slug, revision, status }) => ({ id, slug, revision, status }));
}
