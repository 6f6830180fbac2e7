import "server-only";
import { canRunBatches } from "@/lib/batches/policy";
import type { BatchSource } from "@/lib/batches/schema/batch";
import type { Actor } from "@/lib/identity/actor";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

type StoredFiles = Pick<BatchSource, "key" | "kind" | "photosKey"> & { readonly name: string };

/** Files that lie in the store already; the worker reads them next. Errors: `forbidden`. */
export async function startImport(actor: Actor, { name, ...source }: StoredFiles): Promise<string> {
  if (!canRunBatches(actor)) throw new AppError("forbidden");
  const id = newId();
  await transaction(async (tx) => {
    await tx.batch.create({
      data: {
        id,
        sellerId: actor.companyId,
        createdById: actor.userId,
        kind: "import",
        status: "reading",
        name: name.slice(-120),
        source,
      },
    });
    await record(tx, actor, { type: "batch.started", subjectId: id });
  });
  return id;
}
