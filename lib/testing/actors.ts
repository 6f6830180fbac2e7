import "server-only";
import { isLocale } from "@/lib/i18n/locales";
import { type Actor, proveActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** The person with this address as the actor a session would prove: for the demo and for tests. */
export async function actorOf(email: string): Promise<Actor> {
  const user = await db.user.findUniqueOrThrow({
    where: { email },
    include: { members: { include: { company: { include: { country: true } } }, take: 1 } },
  });
  const [membership] = user.members;
  if (!membership) throw new Error(`${email} belongs to no company`);
  const { company, role } = membership;
  const person = {
    userId: user.id,
    companyId: company.id,
    name: user.name,
    locale: isLocale(user.locale) ? user.locale : ("ru" as const),
    timeZone: user.timeZone ?? company.country.timeZone,
  };
  if (role === "clerk") {
    return proveActor({
      ...person,
      kind: "clerk",
      pickupPointCode: membership.pickupPointCode ?? "",
    });
  }
  const member = { ...person, role, companyStatus: company.status };
  if (company.kind === "buyer")
    return proveActor({ ...member, kind: "buyer", countryCode: company.countryCode });
  return proveActor({ ...member, kind: company.kind });
}
