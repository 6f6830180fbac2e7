import "server-only";
import { editedRows } from "@/lib/batches/commands/edited-rows";
import { importedRows } from "@/lib/batches/commands/imported-rows";
import type { Batch } from "@/lib/batches/commands/step";
import type { KnownProduct, RowDemand } from "@/lib/batches/model/row-check";
import type { RowPicture, RowProblem } from "@/lib/batches/schema/batch";
import type { Prisma } from "@/prisma/generated/client";

/** What a row asks of its product. */
export type RowReading = {
  readonly demand: Omit<RowDemand, "product">;
  /** What is wrong before the form's rules are asked. */
  readonly problems: readonly RowProblem[];
  /** Where a field of the form stands in the seller's sheet, and what was typed there. */
  readonly place: (field: string) => Pick<RowProblem, "column" | "found">;
  /** Is it missing because the cell that should tell it could not be read, as is said already? */
  readonly isTold: (field: string) => boolean;
};

export type RowToCheck = {
  readonly number: number;
  readonly itemNo: string | null;
  readonly productId: string | null;
  readonly pictures: readonly RowPicture[];
  readonly read: (product: KnownProduct | null) => RowReading;
};

/** A row with its pictures drawn. */
export type DrawnRow = Omit<Prisma.BatchRowGetPayload<object>, "pictures"> & {
  readonly pictures: readonly RowPicture[];
};

export type Sought = (row: DrawnRow) => RowToCheck;

/** How the rows of this batch are read. */
export const demandsOf = (batch: Batch): Sought | Promise<Sought> =>
  batch.kind === "edit" ? editedRows(batch) : importedRows(batch);
