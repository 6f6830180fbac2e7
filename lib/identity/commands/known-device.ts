import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/platform/env";

/** What a browser keeps of having signed in to an account, so that strangers cannot lock its owner out. */
export const deviceProof = (email: string) =>
  createHmac("sha256", authSecret()).update(`device ${email}`).digest("base64url");

export function isKnownDevice(email: string, proof: string | undefined): boolean {
  const given = Buffer.from(proof ?? "");
  const expected = Buffer.from(deviceProof(email));
  return given.length === expected.length && timingSafeEqual(given, expected);
}
