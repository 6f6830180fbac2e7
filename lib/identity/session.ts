import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { type Actor, proveActor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/ids";

/** `__Host-` binds the cookie to this host where the portal is served over https. */
export const sessionCookieName = () =>
  env().BASE_URL?.startsWith("https:") ? "__Host-karavan.session" : "karavan.session";

type SessionRow = {
  userId: string;
  name: string;
  locale: string;
  userTimeZone: string | null;
  companyId: string;
  kind: "buyer" | "seller" | "operator";
  status: "pending" | "approved" | "rejected" | "suspended";
  role: "owner" | "member" | "clerk";
  pickupPointCode: string | null;
  countryCode: string;
  countryTimeZone: string;
};

/**
 * Reads the session's row once per request, so a sign-out, a role change or a disabled account takes
 * effect with the very next one.
 */
async function findSession(token: string): Promise<SessionRow | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    select u.id as "userId", u.name, u.locale, u."timeZone" as "userTimeZone",
           c.id as "companyId", c.kind::text as kind, c.status::text as status, m.role::text as role,
           m."pickupPointCode", c."countryCode", k."timeZone" as "countryTimeZone"
    from "Session" s
    join "User" u on u.id = s."userId" and not u."isDisabled"
    join "Member" m on m."userId" = u.id and (s."companyId" is null or m."companyId" = s."companyId")
    join "Company" c on c.id = m."companyId"
    join "Country" k on k.code = c."countryCode"
    where s."tokenHash" = ${sha256(token)} and s."expiresAt" > ${now()}
    order by m."createdAt" limit 1`;
  return row ?? null;
}

function toActor(row: SessionRow): Actor {
  const person = {
    userId: row.userId,
    companyId: row.companyId,
    name: row.name,
    locale: isLocale(row.locale) ? row.locale : ("ru" as Locale),
    timeZone: row.userTimeZone ?? row.countryTimeZone,
  };
  if (row.role === "clerk") {
    return proveActor({ ...person, kind: "clerk", pickupPointCode: row.pickupPointCode ?? "" });
  }
  const member = { ...person, role: row.role, companyStatus: row.status };
  if (row.kind === "buyer") return proveActor({ ...member, kind: "buyer", countryCode: row.countryCode });
  return proveActor({ ...member, kind: row.kind });
}

export const findActor = cache(async (): Promise<Actor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  const row = token ? await findSession(token) : null;
  return row && toActor(row);
});

/** The signed-in person, or the sign-in page, which leads back here. */
export async function requireActor(locale: Locale, returnTo?: string): Promise<Actor> {
  const query = returnTo ? `?next=${encodeURIComponent(returnTo)}` : "";
  return (await findActor()) ?? redirect(`/${locale}/sign-in${query}`);
}

/** A page of one kind of person does not exist for the others. */
export async function requireKind<K extends Actor["kind"]>(
  locale: Locale,
  returnTo: string,
  ...kinds: K[]
): Promise<Extract<Actor, { kind: K }>> {
  const actor = await requireActor(locale, returnTo);
  if (!(kinds as string[]).includes(actor.kind)) notFound();
  return actor as Extract<Actor, { kind: K }>;
}
