import { createTranslator } from "use-intl/core";
import { type Locale, languageTags } from "@/lib/i18n/locales";
import { messages as en } from "@/lib/i18n/messages/en";
import { messages as kk } from "@/lib/i18n/messages/kk";
import { messages as ky } from "@/lib/i18n/messages/ky";
import { messages as ru } from "@/lib/i18n/messages/ru";
import { messages as tg } from "@/lib/i18n/messages/tg";
import { messages as tk } from "@/lib/i18n/messages/tk";
import { messages as uz } from "@/lib/i18n/messages/uz";
import { messages as zh } from "@/lib/i18n/messages/zh";

export type Messages = typeof en;
export type Namespace = keyof Messages;

/** `messages.test.ts` proves that the seven others have the keys of English. */
const catalogues = { en, kk, ky, ru, tg, tk, uz, zh } as unknown as Record<Locale, Messages>;

const build = <N extends Namespace>(locale: Locale, namespace: N) =>
  createTranslator<Messages, N>({
    locale: languageTags[locale],
    messages: catalogues[locale],
    namespace,
    timeZone: "UTC",
    onError: (error) => {
      throw error;
    },
  });

export type Translator<N extends Namespace> = ReturnType<typeof build<N>>;

const built = new Map<string, unknown>();

/** Synchronous, typed by the English keys; one per language and namespace, so messages are compiled once. */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}/${namespace}`;
  const known = built.get(key) as Translator<N> | undefined;
  if (known) return known;
  const made = build(locale, namespace);
  built.set(key, made);
  return made;
}
