import "server-only";
import { SILENCE } from "@/lib/feedback/model/issue-status";
import type { Actor } from "@/lib/identity/actor";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Issues whose new version is out long enough; the command looks at the pieces. */
export async function listSilentIssues(actor: Actor): Promise<{ id: string; slug: string }[]> {
  if (actor.kind !== "system") return [];
  return db.$queryRaw<{ id: string; slug: string }[]>`
    select i.id, p.slug from "Issue" i join "Product" p on p.id = i."productId"
    join "ProductVersion" v on v."productId" = i."productId" and v.number = i."fixedInVersion"
    where i.status = 'version_out' and v."publishedAt" <= ${later(now(), -days(SILENCE.days))}`;
}
