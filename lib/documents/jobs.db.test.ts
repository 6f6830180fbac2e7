import { expect, test } from "vitest";
import { documentJobs } from "@/lib/documents/jobs";
import { findPrinted, readPrinted } from "@/lib/documents/queries/files";
import { confirmOrder } from "@/lib/orders/commands/confirm-order";
import { addDays, dayInYiwu, toIsoDay } from "@/lib/orders/model/deadline";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { sha256 } from "@/lib/platform/ids";
import { systemActor } from "@/lib/testing/factories";
import { createUnpaidOrder } from "@/lib/testing/payments";
import { pdfText } from "@/lib/testing/pdf-text";

const queued = (task: string) => db.$queryRaw<
  { payload: { eventId?: string; subjectId: string } }[]
>`
  select p.payload from graphile_worker._private_jobs p
  join graphile_worker._private_tasks t on t.id = p.task_id
  where t.identifier = ${task} order by p.id`;

test("accepting an order sets off its documents, and each is printed once", async () => {
  const { seller, order } = await createUnpaidOrder("placed");
  const readyOn = toIsoDay(addDays(dayInYiwu(now()), 14));
  await confirmOrder(seller, { orderId: order.id, version: 1, readyOn });
  for (const { payload } of await queued("documents.issue"))
    await documentJobs["documents.issue"]?.(systemActor(), payload);
  const prints = await queued("documents.print");
  expect(prints).toHaveLength(2);
  const [{ payload } = { payload: { subjectId: "" } }] = prints;
  await documentJobs["documents.print"]?.(systemActor(), payload);
  await documentJobs["documents.print"]?.(systemActor(), payload);
  const printed = await findPrinted(seller, payload.subjectId);
  const bytes = printed?.file && (await readPrinted(printed.file));
  if (!bytes) throw new Error("the contract is printed");
  const stored = await db.document.findUniqueOrThrow({ where: { id: payload.subjectId } });
  expect(stored).toMatchObject({ pdfSha256: sha256(bytes), pdfBytes: bytes.length });
  expect(pdfText(bytes).text).toContain(order.number);
}, 60_000);
