import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { pointOf } from "@/lib/identity/commands/change-role";
import type { IdentityEvent } from "@/lib/identity/events";
import { NO_PASSWORD } from "@/lib/identity/password";
import { canAddMember } from "@/lib/identity/policy";
import type { addMemberInput } from "@/lib/identity/schema";
import { now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { newId } from "@/lib/platform/ids";
import { record } from "@/lib/platform/record";

/** A colleague of the operator's company, who chooses a password through the link in the mail. */
export async function addMember(
  actor: Actor,
  input: z.output<typeof addMemberInput>,
): Promise<void> {
  if (!canAddMember(actor)) throw new AppError("forbidden");
  const { companyId, locale } = actor;
  await transaction(async (tx) => {
    const { name, email, role } = input;
    const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
    if (known) throw new AppError("emailTaken", { field: "email" });
    const pickupPointCode = await pointOf(tx, input);
    const createdAt = now();
    const user = await tx.user.create({
      data: {
        id: newId(),
        name,
        email,
        locale,
        passwordHash: NO_PASSWORD,
        createdAt,
        members: { create: { companyId, role, pickupPointCode, createdAt } },
      },
    });
    await record(tx, actor, {
      type: "member.added",
      subjectId: companyId,
      data: { userId: user.id, role },
    } satisfies IdentityEvent);
  });
}
