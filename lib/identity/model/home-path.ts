import type { Locale } from "@/lib/i18n/locales";
import type { Actor } from "@/lib/identity/actor";

/** Where each kind of person starts. */
export const homePath = (locale: Locale, kind: Actor["kind"]) =>
  ({
    buyer: `/${locale}/catalogue`,
    seller: `/${locale}/seller`,
    operator: `/${locale}/operator`,
    clerk: `/${locale}/operator`,
    system: `/${locale}`,
  })[kind];
