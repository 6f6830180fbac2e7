import "server-only";
import { applyRows } from "@/lib/batches/commands/apply-rows";
import { checkRows } from "@/lib/batches/commands/check-rows";
import { readFile } from "@/lib/batches/commands/read-file";
import { BatchStopped, type StepOf, takeBatch } from "@/lib/batches/commands/step";
import { undoRows } from "@/lib/batches/commands/undo-rows";
import { isRunning } from "@/lib/batches/model/batch";
import { releaseCatalogue } from "@/lib/catalogue/commands/product-rows";
import type { SystemActor } from "@/lib/identity/actor";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

const steps: StepOf = {
  reading: readFile,
  checking: checkRows,
  applying: applyRows,
  undoing: undoRows,
};

/** A failure that nobody expected leaves the batch to the next worker. */
async function fail(id: string, error: unknown) {
  if (error instanceof BatchStopped) return;
  if (!(error instanceof AppError)) throw error;
  const failure = { code: error.code, values: error.values };
  await transaction(async (tx) => {
    await tx.batch.updateMany({
      where: { id, status: { in: ["reading", "checking", "applying", "undoing"] } },
      data: {
        status: "failed",
        beatAt: null,
        failure: JSON.parse(JSON.stringify(failure, (_key, v) => (typeof v === "bigint" ? `${v}` : v))),
      },
    });
    await releaseCatalogue(tx, id);
  });
}

/** The worker's part: does the step in which a batch stands, and the next, until a person is asked again. */
export async function runBatch(_actor: SystemActor, batchId: string) {
  try {
    for (let batch = await takeBatch(batchId); batch && isRunning(batch.status); ) {
      await steps[batch.status](batch);
      batch = await db.batch.findUnique({ where: { id: batchId } });
    }
  } catch (error) {
    await fail(batchId, error);
  }
}
