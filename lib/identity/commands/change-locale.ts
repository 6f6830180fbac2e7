import "server-only";
import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";
import { isPerson } from "@/lib/identity/policy";
import { db } from "@/lib/platform/db";

/** The language of the person's mails: the one they last worked in. */
export async function changeLocale(actor: Actor, locale: Locale): Promise<void> {
  if (!isPerson(actor) || actor.locale === locale) return;
  await db.user.update({ where: { id: actor.userId }, data: { locale } });
}
