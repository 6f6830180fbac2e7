import { Refused } from "./refusal";

export type Answer = { status: number; body: object };
type Known = { request: string; answer: Answer | null };

/** What was answered under each idempotency key. */
export function createKeys() {
  const known = new Map<string, Known>();
  return {
    /** The saved answer; else the key is in use until it is saved or released. */
    begin(key: string, request: string): Answer | null {
      const first = known.get(key);
      if (!first) {
        known.set(key, { request, answer: null });
        return null;
      }
      if (first.request !== request) throw reused(key);
      if (!first.answer) throw inUse(key);
      return first.answer;
    },
    save: (key: string, request: string, answer: Answer) => known.set(key, { request, answer }),
    release: (key: string) => known.delete(key),
    /** As Stripe forgets them after a day. */
    forget: () => known.clear(),
  };
}
export type Keys = ReturnType<typeof createKeys>;

const reused = (key: string) =>
  new Refused({
    status: 400,
    type: "idempotency_error",
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });

const inUse = (key: string) =>
  new Refused({
    status: 409,
    type: "invalid_request_error",
    code: "idempotency_key_in_use",
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });
