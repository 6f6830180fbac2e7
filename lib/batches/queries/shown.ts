import "server-only";
import type { SystemActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import type { RefreshCall } from "@/lib/platform/refresh-call";

/** More pages than these are dropped together. */
const NAMED = 100;

/** What public pages show otherwise since a batch ran; null where none of its products was ever on sale. */
export async function findShown(_actor: SystemActor, batchId: string): Promise<RefreshCall | null> {
  const goods = await db.$queryRaw<{ slug: string }[]>`
    select p.slug from "BatchRow" r join "Product" p on p.id = r."productId"
    where r."batchId" = ${batchId}::uuid and r.outcome in ('created', 'changed') and p."publishedAt" is not null
    limit ${NAMED + 1}`;
  if (goods.length === 0) return null;
  if (goods.length > NAMED) return { goods: true, lists: true };
  return { products: goods.map(({ slug }) => slug) };
}
