import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Milliseconds; the worker and the server share a machine and its clock. */
const WINDOW = 60_000;
const DIGITS = /^\d{1,16}$/;

export const REFRESH_PATH = "/api/internal/refresh";

const MOST_GOODS = 1_000;

/** Bytes; a longer body is not read. */
export const LONGEST_CALL = 256 * 1024;

const slugs = z.array(z.string().min(1).max(200)).max(MOST_GOODS).default([]);

/** What the public pages show otherwise by now. */
export const refreshCall = z.object({
  /** All of a product's page, and the lists it stands in. */
  products: slugs,
  /** The pages of all goods, where too many changed to be named. */
  goods: z.boolean().default(false),
  /** Its stock alone. */
  stock: slugs,
  /** Whether goods came to an end, or came back, in the lists. */
  lists: z.boolean().default(false),
});
export type RefreshCall = z.input<typeof refreshCall>;

type Signed = { readonly body: string; readonly at: string; readonly signature: string };

const mac = (secret: string, at: string, body: string) =>
  createHmac("sha256", secret).update(`refresh\n${at}\n${body}`).digest();

export const signCall = (secret: string, body: string, at: Date): Signed => {
  const time = String(at.getTime());
  return { body, at: time, signature: mac(secret, time, body).toString("hex") };
};

/** Signed with our secret less than a minute ago; heard twice, it only refreshes twice. */
export function isOurCall(secret: string, { body, at, signature }: Signed, now: Date): boolean {
  if (!DIGITS.test(at) || Math.abs(now.getTime() - Number(at)) > WINDOW) return false;
  const given = Buffer.from(signature, "hex");
  const right = mac(secret, at, body);
  return given.length === right.length && timingSafeEqual(given, right);
}
