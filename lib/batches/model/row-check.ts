import type { RowOutcome } from "@/lib/batches/model/batch";
import { gapsOf } from "@/lib/catalogue/model/completeness";
import {
  changesOf,
  type FieldChange,
  type ProductFields,
  toFields,
} from "@/lib/catalogue/model/product-fields";
import { MOST_PICTURES, type ProductStatus } from "@/lib/catalogue/model/product-terms";
import { piecesOrNone } from "@/lib/catalogue/schema/form";
import { saveProductInput } from "@/lib/catalogue/schema/product";

/** A product as it stands, to be changed by a row. */
export type KnownProduct = {
  readonly id: string;
  readonly revision: number;
  readonly status: ProductStatus;
  readonly fields: ProductFields;
  /** Each by what it was drawn to. */
  readonly pictures: readonly string[];
  /** Pieces on hand where it has one variant; null where each variant has its own. */
  readonly stock: string | null;
};

export type RowFault = {
  readonly field: string;
  readonly found: string;
  readonly code: string;
  /** The row is taken all the same. */
  readonly isWarning?: boolean;
};

export type RowDemand = {
  /** Text by field of the form; an empty one clears. What is not there stays as it is. */
  readonly given: ProductFields;
  readonly product: KnownProduct | null;
  /** Pictures the row brings, by what they were drawn to. */
  readonly pictures: readonly string[];
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

const merge = ({ given, product }: RowDemand): ProductFields =>
  withFirstTier({ ...product?.fields, ...given }, given);

const isComplete = (input: ReturnType<typeof saveProductInput.parse>, pictures: number) =>
  gapsOf({
    names: input.columns.names,
    tiers: input.tiers.length,
    activeVariants:
      input.variants.length === 0
        ? 1
        : input.variants.filter(({ state }) => state === "active").length,
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

/** Where the product stands afterwards; null where it would be on sale without what that takes. */
function statusAfter(demand: RowDemand, complete: boolean): ProductStatus | null {
  const { product, status, mustPublish } = demand;
  const was = product?.status ?? "draft";
  const wanted = status ?? was;
  if (complete || wanted !== "published") return wanted;
  return was === "published" || mustPublish ? null : was;
}

type Parsed = ReturnType<typeof saveProductInput.parse>;

type Stock = {
  readonly known: string | null;
  readonly wanted?: string;
  readonly faults: readonly RowFault[];
};

/**
 * What a row's stock counts; a list has one figure, which cannot be shared among variants. What is known
 * already says nothing, so that a sheet sent back never undoes what orders take meanwhile.
 */
function stockOf({ given, product }: RowDemand, input: Parsed): Stock {
  const { stock } = given;
  if (stock === undefined || stock === "") return { known: product?.stock ?? null, faults: [] };
  const pieces = piecesOrNone.safeParse(stock).data;
  const fault = { field: "stock", found: stock };
  const known = product ? product.stock : "0";
  if (pieces === undefined) return { known, faults: [{ ...fault, code: "piecesInvalid" }] };
  if (known === null || input.variants.length > 1) {
    return { known: null, faults: [{ ...fault, code: "stockPerVariant", isWarning: true }] };
  }
  const wanted = String(pieces);
  return { known, ...(wanted !== known && { wanted }), faults: [] };
}

/** More pictures than a product may have, or what is on sale without being complete. */
function faultOf(pictures: number, status: ProductStatus | null): RowFault | null {
  if (!status) return { field: "status", found: "", code: "rowIncomplete" };
  if (pictures <= MOST_PICTURES) return null;
  return { field: "pictures", found: String(pictures), code: "tooManyPictures" };
}

function decided(demand: RowDemand, input: Parsed): RowDecision {
  const { product } = demand;
  const known = product?.pictures ?? [];
  const fresh = new Set(demand.pictures.filter((picture) => !known.includes(picture))).size;
  const status = statusAfter(demand, isComplete(input, known.length + fresh));
  const stock = stockOf(demand, input);
  const fault = faultOf(known.length + fresh, status);
  const faults = [...stock.faults, ...(fault ? [fault] : [])];
  if (!status || faults.some(({ isWarning }) => !isWarning)) return refusal(faults);
  const counted = (pieces: string | null | undefined) => (pieces ? { stock: pieces } : {});
  const before = product && {
    ...product.fields,
    status: product.status,
    ...counted(stock.wanted && stock.known),
  };
  const after = { ...toFields(input), status, ...counted(stock.wanted) };
  const changes = [...changesOf(before ?? {}, after), ...countChange(known.length, fresh)];
  const effect = changes.length > 0 ? "changed" : "same";
  const seen = before && { ...before, pictures: String(known.length) };
  return { outcome: product ? effect : "created", before: seen, after, changes, faults };
}

/** What a row does, by the form's own rules; `status` stands beside the form's fields. */
export function decideRow(demand: RowDemand): RowDecision {
  const merged = merge(demand);
  const parsed = saveProductInput.safeParse(merged);
  if (parsed.success) return decided(demand, parsed.data);
  return refusal(
    parsed.error.issues.map(({ path, message }) => {
      const field = path.join(".");
      return { field, found: merged[field] ?? "", code: message };
    }),
  );
}
