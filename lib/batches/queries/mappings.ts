import "server-only";
import type { Remembered } from "@/lib/batches/model/remembered";
import { batchMapping } from "@/lib/batches/schema/batch";
import { db } from "@/lib/platform/db";

const remembered = batchMapping.pick({ columns: true, defaults: true, publishes: true });
const MOST = 50;

/** How a seller's files were read before, the latest first. */
export async function listRemembered(sellerId: string): Promise<Remembered[]> {
  const rows = await db.columnMapping.findMany({
    where: { sellerId },
    orderBy: { updatedAt: "desc" },
    take: MOST,
  });
  return rows.flatMap(({ name, mapping }) => {
    const known = remembered.safeParse(mapping).data;
    return known ? [{ ...known, name }] : [];
  });
}
