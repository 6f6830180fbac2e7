import "server-only";
import { editedRows } from "@/lib/batches/commands/edited-rows";
import { importedRows } from "@/lib/batches/commands/imported-rows";
import type { Batch } from "@/lib/batches/commands/step";
import type { KnownProduct, RowDemand } from "@/lib/batches/model/row-check";
import type { RowProblem } from "@/lib/batches/schema/batch";
import type { Prisma } from "@/prisma/generated/client";

/** What a row asks for, once its product is known. */
export type RowToCheck = {
  readonly number: number;
  readonly itemNo: string | null;
  readonly productId: string | null;
  /** What was wrong before the form's rules were asked. */
  readonly problems: readonly RowProblem[];
  /** Where a field of the form stands in the seller's sheet, and what was typed there. */
  readonly place: (field: string) => Pick<RowProblem, "column" | "found">;
  readonly demandFor: (product: KnownProduct | null) => Omit<RowDemand, "product">;
};

export type Sought = (row: Prisma.BatchRowGetPayload<object>) => RowToCheck;

/** How the rows of this batch are read. */
export const demandsOf = (batch: Batch): Sought | Promise<Sought> =>
  batch.kind === "edit" ? editedRows(batch) : importedRows(batch);
