import { progressOf } from "@/lib/batches/model/batch";
import { findBatchProgress } from "@/lib/batches/queries/batches";
import { findActor } from "@/lib/identity/session";
import { now } from "@/lib/platform/clock";

/** How far the worker is, for the page that waits for it. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([findActor(), params]);
  const step = actor && (await findBatchProgress(actor, id));
  if (!step) return new Response(null, { status: 404 });
  return Response.json(
    { status: step.status, ...progressOf(step, now()) },
    { headers: { "cache-control": "private, no-store" } },
  );
}
