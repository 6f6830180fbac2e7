import "server-only";
import { AppError } from "@/lib/platform/errors";
import { forgive, type Limit, spend } from "@/lib/platform/rate-limit";

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

export const limits = {
  /** The one that a person who mistypes meets. */
  signInAccountAddress: { name: "sign-in", points: 10, seconds: QUARTER },
  /** One machine trying many accounts; wide, since a market hall shares one address. */
  signInAddress: { name: "sign-in-address", points: 150, seconds: QUARTER },
  /** Many machines trying one account; a browser that has signed in to it before does not meet it. */
  signInAccount: { name: "sign-in-account", points: 100, seconds: QUARTER },
  passwordOfSelf: { name: "own-password", points: 10, seconds: QUARTER },
  registerAddress: { name: "register-address", points: 30, seconds: HOUR },
  /** Mails that strangers can cause to one mailbox, register and forgot together. */
  mailTo: { name: "mail-to", points: 5, seconds: HOUR },
  resetAddress: { name: "reset-address", points: 30, seconds: HOUR },
  tokenAddress: { name: "token-address", points: 60, seconds: QUARTER },
} as const satisfies Record<string, Limit>;

/** Throws `tooManyAttempts` with the minutes to wait. */
export async function throttle(limit: Limit, key: string): Promise<void> {
  const verdict = await spend(limit, key);
  if (verdict.allowed) return;
  const minutes = Math.max(1, Math.ceil(verdict.retryAfterSeconds / 60));
  throw new AppError("tooManyAttempts", { values: { minutes } });
}

const pair = (email: string, address: string) => `${email} ${address}`;

/** `email` is canonical, so that no spelling of it has a bucket of its own. */
export async function throttleSignIn(email: string, address: string, isKnownDevice: boolean) {
  const who = isKnownDevice ? `known ${address}` : address;
  await throttle(limits.signInAccountAddress, pair(email, who));
  if (isKnownDevice) return;
  await throttle(limits.signInAddress, address);
  await throttle(limits.signInAccount, email);
}

export async function forgiveSignIn(email: string, address: string) {
  await Promise.all([
    forgive(limits.signInAccountAddress, pair(email, address)),
    forgive(limits.signInAccountAddress, pair(email, `known ${address}`)),
  ]);
}

/** A new password makes every earlier guess worthless. */
export const forgiveAccount = (email: string) => forgive(limits.signInAccount, email);
