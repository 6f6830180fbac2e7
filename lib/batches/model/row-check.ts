import { gapsOf } from "@/lib/catalogue/model/completeness";
import { changesOf, type FieldChange, type ProductFields, toFields } from "@/lib/catalogue/model/product-fields";
import type { ProductStatus } from "@/lib/catalogue/model/product-terms";
import { saveProductInput } from "@/lib/catalogue/schema/product";
import type { RowOutcome } from "@/lib/batches/model/batch";

/** A product as it stands, to be changed by a row. */
export type KnownProduct = {
  readonly id: string;
  readonly revision: number;
  readonly status: ProductStatus;
  readonly fields: ProductFields;
  readonly pictures: number;
};

export type RowFault = { readonly field: string; readonly found: string; readonly code: string };

export type RowDemand = {
  /** Text by field of the form; an empty one clears. What is not there stays as it is. */
  readonly given: ProductFields;
  /** For a new product, where the row says nothing. */
  readonly defaults: ProductFields;
  readonly product: KnownProduct | null;
  /** Pictures the row brings that the product has not. */
  readonly pictures: number;
  /** Put on sale what is complete, take off sale, or leave it. */
  readonly status: ProductStatus | null;
  /** An incomplete product stays a draft, or is a fault. */
  readonly mustPublish: boolean;
};

export type RowDecision = {
  readonly outcome: RowOutcome;
  readonly before: ProductFields | null;
  readonly after: ProductFields | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowFault[];
};

/** The first price counts from the MOQ: a row that moves one without naming the other moves both. */
function withFirstTier(fields: ProductFields, given: ProductFields): ProductFields {
  const { moq } = fields;
  const isMoved = given.moq !== undefined && given["tier-1-quantity"] === undefined;
  const isNew = fields["tier-1-price"] !== undefined && fields["tier-1-quantity"] === undefined;
  return moq !== undefined && (isMoved || isNew) ? { ...fields, "tier-1-quantity": moq } : fields;
}

function merge({ given, defaults, product }: RowDemand): ProductFields {
  const base = product ? product.fields : defaults;
  return withFirstTier({ ...base, ...given }, given);
}

const isComplete = (input: ReturnType<typeof saveProductInput.parse>, pictures: number) =>
  gapsOf({
    names: input.columns.names,
    tiers: input.tiers.length,
    activeVariants: Math.max(1, input.variants.filter(({ state }) => state === "active").length),
    pictures,
  }).length === 0;

const refusal = (faults: readonly RowFault[]): RowDecision => ({
  outcome: "refused",
  before: null,
  after: null,
  changes: [],
  faults,
});

const countChange = (before: number, more: number): FieldChange[] =>
  more > 0 ? [{ field: "pictures", before: `${before}`, after: `${before + more}` }] : [];

/** What a row does, by the form's own rules; `status` stands beside the form's fields. */
export function decideRow(demand: RowDemand): RowDecision {
  const { product, status, mustPublish } = demand;
  const merged = merge(demand);
  const parsed = saveProductInput.safeParse(merged);
  if (!parsed.success) {
    return refusal(
      parsed.error.issues.map(({ path, message }) => {
        const field = path.join(".");
        return { field, found: merged[field] ?? "", code: message };
      }),
    );
  }
  const pictures = (product?.pictures ?? 0) + demand.pictures;
  const was = product?.status ?? "draft";
  const complete = isComplete(parsed.data, pictures);
  const needsAll = was === "published" ? status !== "archived" : status === "published" && mustPublish;
  if (needsAll && !complete) {
    return refusal([{ field: "status", found: "", code: "productIncomplete" }]);
  }
  const isHeldBack = status === "published" && !complete;
  const next = isHeldBack ? was : (status ?? was);
  const before = product ? { ...product.fields, status: was } : null;
  const after = { ...toFields(parsed.data), status: next };
  const changes = [
    ...changesOf(before ?? {}, after),
    ...countChange(product?.pictures ?? 0, demand.pictures),
  ];
  const outcome = !product ? "created" : changes.length > 0 ? "changed" : "same";
  return { outcome, before, after, changes, faults: [] };
}
