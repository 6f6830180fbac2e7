"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef } from "react";
import { v4 } from "uuid";
import { FormContext } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import type { ActionResult } from "@/lib/identity/action";

type ActionFormProps<T> = {
  action: (previous: ActionResult<T> | null, data: FormData) => Promise<ActionResult<T>>;
  /** The reader's language; the action answers in it. */
  locale: string;
  /** Makes sending twice the same as sending once. */
  idempotencyKey?: string;
  /** For pages that are alike for all readers and cannot bring a key: what is sent again before an answer came is the same sending. */
  makesKey?: boolean;
  /** Further hidden inputs: ids, versions. */
  hidden?: Record<string, string | number>;
  /** What was typed before and not sent: it stands in the fields in place of what is saved. */
  values?: Record<string, string> | undefined;
  /** Empties the form once it went well, for forms that stay on the page. */
  emptiesOnSuccess?: boolean;
  /** What to do next, shown beside the message once it went well. */
  afterSuccess?: ReactNode;
  /** Needed where a page has several forms: it keeps their fields' ids apart. */
  id?: string;
  className?: string;
  children: ReactNode;
};

const NOTHING: Record<string, never> = {};
const NO_OFFERS: readonly number[] = [];

/**
 * A form over a server action. It works before and without JavaScript; with it, nothing typed is lost
 * on failure, the answer is announced, and FormField and FieldError inside show their own part of it.
 */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const [result, submit] = useActionState<ActionResult<T> | null, FormData>(
    props.action as (
      previous: ActionResult<T> | null,
      data: FormData,
    ) => Promise<ActionResult<T> | null>,
    null,
  );
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const idPrefix = props.id ?? "field";
  const failure = result && !result.ok ? result : null;
  const { fields = NOTHING, offers = NO_OFFERS } = failure ?? {};
  const values = failure?.values ?? props.values ?? NOTHING;
  const { emptiesOnSuccess } = props;

  useEffect(() => {
    if (!result) return;
    sendings.delete(idPrefix);
    if (!result.ok) answer.current?.focus();
    else {
      if (emptiesOnSuccess) form.current?.reset();
      window.dispatchEvent(new Event("session-changed"));
    }
  }, [result, emptiesOnSuccess, idPrefix]);

  return (
    <FormContext value={{ fields, values, offers, idPrefix }}>
      <form
        action={submit}
        className={props.className}
        id={props.id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          const data = new FormData(event.currentTarget, submitter);
          if (props.makesKey) data.set("key", keyOf(idPrefix, data));
          startTransition(() => submit(data));
        }}
        ref={form}
      >
        <input name="locale" type="hidden" value={props.locale} />
        {props.idempotencyKey ? (
          <input name="key" type="hidden" value={props.idempotencyKey} />
        ) : null}
        {Object.entries(props.hidden ?? NOTHING).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {failure ? (
          <Notice
            className="mb-4"
            ref={answer}
            role="alert"
            title={failure.message}
            tone="critical"
          >
            <FailureList fields={fields} idPrefix={idPrefix} />
          </Notice>
        ) : null}
        {result?.ok && result.message ? (
          <Notice
            action={props.afterSuccess}
            className="mb-4"
            role="status"
            title={result.message}
            tone="positive"
          />
        ) : null}
        {props.children}
      </form>
    </FormContext>
  );
}

/** By form; outlives the form itself, which an error page may replace before it is sent again. */
const sendings = new Map<string, { key: string; body: string }>();

/** The same key for the same words until an answer comes. */
function keyOf(form: string, data: FormData): string {
  const body = JSON.stringify([location.pathname, ...data]);
  const known = sendings.get(form);
  if (known?.body === body) return known.key;
  const key = v4();
  sendings.set(form, { key, body });
  return key;
}

function FailureList(props: { fields: Record<string, string[]>; idPrefix: string }) {
  const errors = Object.entries(props.fields).filter(([, messages]) => messages.length > 0);
  if (errors.length === 0) return null;
  return (
    <ul className="mt-1 list-disc ps-5">
      {errors.map(([name, messages]) => (
        <li key={name}>
          <a className="underline" href={`#${props.idPrefix}-${name}`}>
            {messages.join(" ")}
          </a>
        </li>
      ))}
    </ul>
  );
}
