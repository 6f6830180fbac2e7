import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { endSessionsOf } from "@/lib/identity/commands/sessions";
import type { IdentityEvent } from "@/lib/identity/events";
import { keepsAnOwner, rolesOf } from "@/lib/identity/model/roles";
import { canManageMembers, isPerson } from "@/lib/identity/policy";
import type { changeRoleInput } from "@/lib/identity/schema";
import { type Tx, transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { record } from "@/lib/platform/record";

/** Ends the member's sessions, so that no page goes on with the old rights. */
export async function changeRole(
  actor: Actor,
  input: z.output<typeof changeRoleInput>,
): Promise<void> {
  await transaction(async (tx) => {
    if (!isPerson(actor)) throw new AppError("forbidden");
    const { companyId } = actor;
    await tx.$queryRaw`select 1 from "Company" where id = ${companyId}::uuid for update`;
    const member = await tx.member.findUnique({
      where: { userId_companyId: { userId: input.userId, companyId } },
      include: { company: { select: { kind: true } } },
    });
    if (!member) throw new AppError("notFound");
    if (!canManageMembers(actor, companyId)) throw new AppError("forbidden");
    if (!rolesOf(member.company.kind).includes(input.role))
      throw new AppError("invalidValue", { field: "role" });
    const owners = await tx.member.count({
      where: { companyId, role: "owner", user: { isDisabled: false } },
    });
    if (!keepsAnOwner(owners, member.role, input.role))
      throw new AppError("ownerNeeded", { field: "role" });
    const pickupPointCode = await pointOf(tx, input);
    await tx.member.update({
      where: { userId_companyId: { userId: input.userId, companyId } },
      data: { role: input.role, pickupPointCode },
    });
    await endSessionsOf(tx, input.userId);
    await record(tx, actor, {
      type: "member.role_changed",
      subjectId: companyId,
      data: { userId: input.userId, from: member.role, to: input.role },
    } satisfies IdentityEvent);
  });
}

/** A clerk keeps exactly one point, nobody else any. */
export async function pointOf(
  tx: Tx,
  input: { role: string; pickupPointCode: string | null },
): Promise<string | null> {
  if (input.role !== "clerk") return null;
  const point = await tx.pickupPoint.findUnique({ where: { code: input.pickupPointCode ?? "" } });
  if (!point) throw new AppError("required", { field: "pickupPointCode" });
  return point.code;
}
