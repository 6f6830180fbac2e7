import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { IdentityEvent } from "@/lib/identity/events";
import { standingFrom } from "@/lib/identity/model/standing";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { record } from "@/lib/platform/record";

/** Writes the standing that follows from the facts after one of them changed; the row is locked. */
export async function settleStanding(tx: Tx, actor: Actor, companyId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Company" where id = ${companyId}::uuid for update`;
  const company = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { id: true, kind: true, status: true, name: true, phone: true },
  });
  const confirmed = await tx.member.count({
    where: { companyId, role: "owner", user: { emailConfirmedAt: { not: null } } },
  });
  const status = standingFrom(company, confirmed > 0);
  if (status === company.status) return;
  const isApproved = status === "approved";
  await tx.company.update({
    where: { id: companyId },
    data: {
      status,
      version: { increment: 1 },
      ...(isApproved ? { approvedAt: now(), statusReason: null } : {}),
    },
  });
  const type = isApproved ? "company.approved" : "company.resubmitted";
  await record(tx, actor, { type, subjectId: companyId } satisfies IdentityEvent);
}
