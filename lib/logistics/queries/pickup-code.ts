import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { authSecret } from "@/lib/platform/env";

type CodedLot = { readonly id: string; readonly pickupCodeSerial: number };

/** Six digits derived from the portal's secret; a new serial is a new code, and none is stored. */
export function pickupCode({ id, pickupCodeSerial }: CodedLot): string {
  const digest = createHmac("sha256", authSecret())
    .update(`pickup:${id}:${pickupCodeSerial}`)
    .digest();
  return String(digest.readBigUInt64BE() % 1_000_000n).padStart(6, "0");
}

export function isPickupCode(lot: CodedLot, typed: string): boolean {
  const expected = Buffer.from(pickupCode(lot));
  const given = Buffer.from(typed);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
