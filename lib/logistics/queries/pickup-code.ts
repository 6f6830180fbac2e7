import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { create } from "qrcode";
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

/** A QR code as one SVG path on a grid of `size` modules, quiet zone included. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const quiet = 4;
  let path = "";
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * quiet, path };
}
