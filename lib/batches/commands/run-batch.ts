import "server-only";
import { applyRows } from "@/lib/batches/commands/apply-rows";
import { checkRows } from "@/lib/batches/commands/check-rows";
import { readFile } from "@/lib/batches/commands/read-file";
import { BatchStopped, type StepOf, takeBatch } from "@/lib/batches/commands/step";
import { undoRows } from "@/lib/batches/commands/undo-rows";
import { isRunning } from "@/lib/batches/model/batch";
import { releaseCatalogue } from "@/lib/catalogue/commands/product-rows";
import type { Actor, SystemActor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

const steps: StepOf = {
  reading: readFile,
  checking: checkRows,
  applying: applyRows,
  undoing: undoRows,
};

/** A row that no worker survives ends its batch after so many tries. */
const MOST_TRIES = 5;

/** Nobody expected it, the store of files was away, or somebody else held a row too long. */
const mayPass = (error: unknown) =>
  !(error instanceof AppError) ||
  error.code === "storageFailed" ||
  (error.code === "conflict" && error.cause !== undefined);

/** What an expected failure says to the seller; one that nobody expected leaves the batch to the next worker, for a while. */
async function fail(id: string, error: unknown) {
  if (error instanceof BatchStopped) return;
  const { tries } = await db.batch.findUniqueOrThrow({ where: { id }, select: { tries: true } });
  if (mayPass(error) && tries < MOST_TRIES) throw error;
  const { code, values } = error instanceof AppError ? error : new AppError("unexpected");
  log.error({ err: error, batchId: id }, "a batch failed");
  const texts = Object.entries(values).map(([name, value]) => [name, `${value}`]);
  await transaction(async (tx) => {
    const written = await tx.batchRow.count({ where: { batchId: id, written: { not: null } } });
    await tx.batch.updateMany({
      where: { id, status: { in: ["reading", "checking", "applying", "undoing"] } },
      data: {
        status: "failed",
        beatAt: null,
        failure: { code, values: Object.fromEntries(texts) },
        ...(written > 0 && { appliedAt: now() }),
      },
    });
    await releaseCatalogue(tx, id);
  });
}

const writes = (status: string) => status === "applying" || status === "undoing";

/**
 * The worker's part: does the step in which a batch stands, and the next, until a person is asked again.
 * Answers whether products may have changed.
 */
export async function runBatch(actor: SystemActor & Actor, batchId: string): Promise<boolean> {
  let hasWritten = false;
  try {
    for (let batch = await takeBatch(batchId); batch && isRunning(batch.status); ) {
      hasWritten ||= writes(batch.status);
      await steps[batch.status](batch, actor);
      batch = await db.batch.findUnique({ where: { id: batchId } });
    }
  } catch (error) {
    await fail(batchId, error);
  }
  return hasWritten;
}
