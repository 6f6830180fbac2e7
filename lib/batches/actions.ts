"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { startEdit } from "@/lib/batches/commands/start-edit";
import { applyBatch, cancelBatch, undoBatch } from "@/lib/batches/commands/steer-batch";
import { batchInput } from "@/lib/batches/schema/batch";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { startEditInput } from "@/lib/batches/schema/start-edit";
import { memberAction, thenRefresh } from "@/lib/identity/action";

export const mapColumnsAction = memberAction(mapColumnsInput, async (actor, input) => {
  await mapColumns(actor, input);
  refresh();
});

export const applyBatchAction = memberAction(batchInput, (actor, input) =>
  thenRefresh(applyBatch(actor, input)),
);

export const cancelBatchAction = memberAction(batchInput, (actor, input) =>
  thenRefresh(cancelBatch(actor, input)),
);

export const undoBatchAction = memberAction(batchInput, (actor, input) =>
  thenRefresh(undoBatch(actor, input)),
);

export const startEditAction = memberAction(startEditInput, async (actor, input, locale) => {
  const id = await startEdit(actor, input);
  redirect(`/${locale}/seller/batches/${id}`);
});
