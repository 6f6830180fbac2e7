import "server-only";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";

/** Who is told when something is broken, each in their own language. */
export async function listOperatorAddresses(
  actor: Actor,
): Promise<{ email: string; locale: Locale }[]> {
  if (actor.kind !== "system") return [];
  const users = await db.user.findMany({
    where: {
      isDisabled: false,
      members: { some: { company: { kind: "operator" }, role: { in: ["owner", "member"] } } },
    },
    select: { email: true, locale: true },
  });
  return users.map(({ email, locale }) => ({ email, locale: isLocale(locale) ? locale : "ru" }));
}
