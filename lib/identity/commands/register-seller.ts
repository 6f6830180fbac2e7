import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { register, type Visit } from "@/lib/identity/commands/register";
import { slugFrom } from "@/lib/identity/model/slug";
import type { registerSellerInput } from "@/lib/identity/schema";
import { newId } from "@/lib/platform/ids";

/** Stays invisible to the public until the operator has read it. */
export async function registerSeller(
  actor: Actor,
  input: z.output<typeof registerSellerInput>,
  visit: Visit,
): Promise<void> {
  const { companyName, city, address, phone } = input;
  const slug = slugFrom(companyName, newId().slice(-6));
  await register(
    actor,
    input,
    { kind: "seller", name: companyName, countryCode: "CN", slug, city, address, phone },
    visit,
  );
}
