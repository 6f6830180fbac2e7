import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { register, type Visit } from "@/lib/identity/commands/register";
import type { registerBuyerInput } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** The company has no name yet: that is asked when the first order is near. */
export async function registerBuyer(
  actor: Actor,
  input: z.output<typeof registerBuyerInput>,
  visit: Visit,
): Promise<void> {
  const country = await db.country.findFirst({
    where: { code: input.country, isDestination: true },
  });
  if (!country) throw new AppError("invalidValue", { field: "country" });
  await register(actor, input, { kind: "buyer", name: "", countryCode: country.code }, visit);
}
