import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { isPerson } from "@/lib/identity/policy";
import type { updateAccountInput } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

export async function updateAccount(
  actor: Actor,
  input: z.output<typeof updateAccountInput>,
): Promise<void> {
  if (!isPerson(actor)) throw new AppError("forbidden");
  const { name, language, timeZone } = input;
  await db.user.update({
    where: { id: actor.userId },
    data: { name, locale: language, timeZone: timeZone || null },
  });
}
