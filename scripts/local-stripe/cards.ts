import type { Decline } from "./charges";

const declined = (code: string, declineCode: string, message: string): Decline => ({
  code,
  declineCode,
  message,
});

/** Stripe's own cards for tests. A number that is not here is none. */
const CARDS: Record<string, { decline?: Decline; isDisputed?: true }> = {
  "4242424242424242": {},
  "5555555555554444": {},
  "4000000000000259": { isDisputed: true },
  "4000000000000002": {
    decline: declined("card_declined", "generic_decline", "Your card was declined."),
  },
  "4000000000009995": {
    decline: declined("card_declined", "insufficient_funds", "Your card has insufficient funds."),
  },
  "4000000000000069": {
    decline: declined("expired_card", "expired_card", "Your card has expired."),
  },
};

const UNKNOWN = {
  decline: declined("incorrect_number", "incorrect_number", "Your card number is incorrect."),
};

export const REFUSED_BY_WALLET = declined(
  "payment_method_provider_decline",
  "generic_decline",
  "The payment was refused.",
);

export const cardOf = (number: string) => {
  const digits = number.replaceAll(/\D/g, "");
  const known: { decline?: Decline; isDisputed?: true } = CARDS[digits] ?? UNKNOWN;
  return { last4: digits.slice(-4), ...known };
};
