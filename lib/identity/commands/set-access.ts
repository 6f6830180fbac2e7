import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { endSessionsOf } from "@/lib/identity/commands/sessions";
import type { IdentityEvent } from "@/lib/identity/events";
import { keepsAnOwner } from "@/lib/identity/model/roles";
import { canSetAccess, companiesVisibleTo } from "@/lib/identity/policy";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Shuts a person out at once, or lets them in again. */
export async function setAccess(
  actor: Actor,
  input: { userId: string; isDisabled: boolean },
): Promise<void> {
  await transaction(async (tx) => {
    const member = await tx.member.findFirst({
      where: { userId: input.userId, company: companiesVisibleTo(actor) },
    });
    if (!member) throw new AppError("notFound");
    if (!canSetAccess(actor, member)) throw new AppError("forbidden");
    await tx.$queryRaw`select 1 from "Company" where id = ${member.companyId}::uuid for update`;
    const owners = await tx.member.count({
      where: { companyId: member.companyId, role: "owner", user: { isDisabled: false } },
    });
    const isOwn = actor.kind !== "system" && actor.companyId === member.companyId;
    if (input.isDisabled && isOwn && !keepsAnOwner(owners, member.role, null))
      throw new AppError("ownerNeeded");
    await tx.user.update({ where: { id: input.userId }, data: { isDisabled: input.isDisabled } });
    await endSessionsOf(tx, input.userId);
    await record(tx, actor, {
      type: "user.access_changed",
      subjectId: input.userId,
      data: { isDisabled: input.isDisabled },
    } satisfies IdentityEvent);
  });
}
