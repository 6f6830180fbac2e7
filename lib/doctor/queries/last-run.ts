import "server-only";
import { z } from "zod";
import type { Finding } from "@/lib/doctor/queries/examine";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

const findingsSchema = z.array(
  z.object({ code: z.string(), rule: z.string(), broken: z.number() }),
);

/** The last nightly look, for the operator; null before the first. */
export async function findLastRun(actor: Actor): Promise<{ at: Date; findings: Finding[] } | null> {
  if (actor.kind !== "operator") return null;
  const run = await db.doctorRun.findFirst({ orderBy: { at: "desc" } });
  return run && { at: run.at, findings: findingsSchema.parse(run.findings) };
}
