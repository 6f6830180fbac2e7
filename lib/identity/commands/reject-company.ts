import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { type Judged, judgeCompany } from "@/lib/identity/commands/judge-company";

/** The reason is shown and mailed to the company. */
export const rejectCompany = (
  actor: Actor,
  input: { companyId: string; version: number; reason: string },
): Promise<Judged> => judgeCompany(actor, input, { status: "rejected", reason: input.reason });
