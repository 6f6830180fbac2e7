import "server-only";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translate";
import type { Actor } from "@/lib/identity/actor";
import { changeLocale } from "@/lib/identity/commands/change-locale";
import { findActor } from "@/lib/identity/session";
import { errorText } from "@/lib/platform/error-text";
import { AppError, type ErrorCode, type ErrorValues } from "@/lib/platform/errors";
import { requestLog } from "@/lib/platform/log";

export type ActionResult<T> =
  | { ok: true; data: T; message?: string }
  | {
      ok: false;
      code: ErrorCode;
      /** In the reader's language. */
      message: string;
      fields?: Record<string, string[]>;
      /** Numbers that would do in place of the one that was refused. */
      offers?: readonly number[];
      /** What was typed, so that nothing is lost. */
      values?: Record<string, string>;
    };

export type FormAction<T> = (
  previous: ActionResult<T> | null,
  form: FormData,
) => Promise<ActionResult<T>>;

/** The form carries its page's language, since an action cannot read it from the address. */
export const localeOf = (form: FormData): Locale => {
  const locale = form.get("locale");
  return isLocale(locale) ? locale : defaultLocale;
};

/** What to say once it went well; nothing by default, where the page itself shows it. */
type Praise<T> = (locale: Locale, data: T) => string;

/** Wraps a command as a form action: prove the caller, parse the form, explain what was expected. */
export function memberAction<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>, locale: Locale) => Promise<T>,
  praise?: Praise<T>,
): FormAction<T> {
  const asMember = async (input: z.output<Schema>, locale: Locale) => {
    const actor = await findActor();
    if (!actor) throw new AppError("signedOut");
    await changeLocale(actor, locale);
    return run(actor, input, locale);
  };
  return publicAction(schema, asMember, praise);
}

/** The same for those who need not be signed in. */
export function publicAction<Schema extends z.ZodType, T>(
  schema: Schema,
  run: (input: z.output<Schema>, locale: Locale) => Promise<T>,
  praise?: Praise<T>,
): FormAction<T> {
  return async (_previous, form) => {
    const locale = localeOf(form);
    try {
      const parsed = schema.safeParse(toInput(form));
      if (!parsed.success)
        return {
          ...refusal(locale, "invalid"),
          fields: fieldTexts(locale, parsed.error),
          values: typed(form),
        };
      const data = await run(parsed.data, locale);
      return { ok: true, data, ...(praise && { message: praise(locale, data) }) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AppError) {
        const answer = refusal(locale, error.code, error.values);
        return {
          ...answer,
          values: typed(form),
          ...(error.offers.length > 0 && { offers: error.offers }),
          ...(error.field && { fields: { [error.field]: [answer.message] } }),
        };
      }
      const requestId = (await headers()).get("x-request-id");
      requestLog(requestId).error({ err: error }, "an action failed unexpectedly");
      return { ...refusal(locale, "unexpected"), values: typed(form) };
    }
  };
}

/** Whether it went well or somebody was faster, the page shows the present state. */
export async function thenRefresh(step: Promise<unknown>): Promise<void> {
  try {
    await step;
  } finally {
    refresh();
  }
}

/** The language of the page that an address belongs to. */
export function localeIn(address: string | null): Locale | null {
  const [, first] = URL.canParse(address ?? "") ? new URL(address ?? "").pathname.split("/") : [];
  return isLocale(first) ? first : null;
}

const refusal = (locale: Locale, code: ErrorCode, values?: ErrorValues) => ({
  ok: false as const,
  code,
  message: errorText(locale, code, values),
});

/** A schema names an error code as its message; any other complaint is "invalid value". */
function fieldTexts(locale: Locale, error: z.ZodError): Record<string, string[]> {
  const known = (translator(locale, "errors") as unknown as { has: (key: string) => boolean }).has;
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    const code = (known(issue.message) ? issue.message : "invalidValue") as ErrorCode;
    fields[name] = [...(fields[name] ?? []), errorText(locale, code)];
  }
  return fields;
}

/** A name that stands several times becomes a list; React's own fields are left out. */
function toInput(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter(
    (name) => !name.startsWith("$ACTION") && name !== "locale",
  );
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/** A name that stands several times, as ticks of one list do, gives a line each. */
function typed(form: FormData): Record<string, string> {
  const secret = /password|^current$|^token$/i;
  const names = [...new Set(form.keys())].filter(
    (name) => !name.startsWith("$ACTION") && !secret.test(name),
  );
  return Object.fromEntries(
    names.flatMap((name) => {
      const values = form.getAll(name).filter((value) => typeof value === "string");
      return values.length > 0 ? [[name, values.join("\n")]] : [];
    }),
  );
}
