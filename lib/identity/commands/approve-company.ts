import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { type Judged, judgeCompany } from "@/lib/identity/commands/judge-company";

/** Also lifts a rejection or a suspension. */
export const approveCompany = (
  actor: Actor,
  input: { companyId: string; version: number },
): Promise<Judged> => judgeCompany(actor, input, { status: "approved" });
