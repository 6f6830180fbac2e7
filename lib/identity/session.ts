import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { type Actor, proveActor } from "@/lib/identity/actor";
import { days, later, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/ids";

const isHttps = () => env().BASE_URL.startsWith("https:");

/** `__Host-` binds a cookie to this host where the portal is served over https. */
const named = (name: string) => (isHttps() ? `__Host-${name}` : name);

export const sessionCookieName = () => named("karavan.session");
export const deviceCookieName = () => named("karavan.device");

export const sessionCookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps() }) as const;

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
    locale: isLocale(row.locale) ? row.locale : defaultLocale,
    timeZone: row.userTimeZone ?? row.countryTimeZone,
  };
  if (row.role === "clerk") {
    return proveActor({ ...person, kind: "clerk", pickupPointCode: row.pickupPointCode ?? "" });
  }
  const member = { ...person, role: row.role, companyStatus: row.status };
  if (row.kind === "buyer")
    return proveActor({ ...member, kind: "buyer", countryCode: row.countryCode });
  return proveActor({ ...member, kind: row.kind });
}

/** The person whose session a token is, if it is one. */
export async function findActorByToken(token: string): Promise<Actor | null> {
  const row = await findSession(token);
  return row && toActor(row);
}

const currentToken = async () => (await cookies()).get(sessionCookieName())?.value ?? null;

export const findActor = cache(async (): Promise<Actor | null> => {
  const token = await currentToken();
  return token ? findActorByToken(token) : null;
});

/**
 * What somebody who is not signed in causes on their own account, such as a registration, is recorded
 * as the portal's own doing. For the actions of sign-in pages only.
 */
export const portalActor = () => proveActor({ kind: "system" });

/** Tells this browser's session from the person's others. */
export async function currentSessionHash(): Promise<string | null> {
  const token = await currentToken();
  return token && sha256(token);
}

export async function setSessionCookie(token: string, lastsDays: number): Promise<void> {
  const expires = later(now(), days(lastsDays));
  (await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), expires });
}

/** Takes the cookie away and answers the token it held. */
export async function takeSessionCookie(): Promise<string | null> {
  const token = await currentToken();
  if (token)
    (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
  return token;
}

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
