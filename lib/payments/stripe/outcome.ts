import Stripe from "stripe";
import { log } from "@/lib/platform/log";

/**
 * What came of a request. "unknown": no answer that can be relied on, so it may have happened; ask again
 * under the same key, or read. "refused": it did not happen, and would not under this key; the
 * code is Stripe's, or its client's name for the error where Stripe gives none.
 */
export type Outcome<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "unknown" }
  | { readonly kind: "refused"; readonly code: string };

export async function outcomeOf<Told, T>(
  request: Promise<Told>,
  read: (told: Told) => T,
): Promise<Outcome<T>> {
  try {
    return { kind: "done", value: read(await request) };
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    const { type, code = type, statusCode, requestId, message } = error;
    log.warn({ type, code, statusCode, stripeRequest: requestId, message }, "stripe did not do it");
    return isDecided(statusCode) ? { kind: "refused", code } : { kind: "unknown" };
  }
}

/** 409: the same key is being worked on. 429: not looked at yet. */
const isDecided = (status = 0) => status >= 400 && status < 500 && status !== 409 && status !== 429;
