import "server-only";
import type { Sought } from "@/lib/batches/commands/demands";
import type { Batch } from "@/lib/batches/commands/step";
import { AppError } from "@/lib/platform/errors";

export function importedRows(_batch: Batch): Sought {
  throw new AppError("unexpected");
}
