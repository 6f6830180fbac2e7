/** Bytes. */
export const LARGEST_SLIP = 10 * 1024 * 1024;

export const slipTypes = "image/jpeg,image/png,image/webp,application/pdf";

export type SlipKind = "picture" | "pdf";

const startsWith = (bytes: Uint8Array, signature: readonly number[], offset = 0) =>
  signature.every((byte, index) => bytes[offset + index] === byte);

/** By what the file is, never by its name or by what the browser says. */
export function slipKind(bytes: Uint8Array): SlipKind | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return "pdf";
  const isJpeg = startsWith(bytes, [0xff, 0xd8, 0xff]);
  const isPng = startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const isWebp =
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8);
  return isJpeg || isPng || isWebp ? "picture" : null;
}

export type Sighting = {
  readonly id: string;
  readonly reference: string;
  readonly amountFen: bigint;
  readonly slipKey: string | null;
};

/** Why a transfer looks like one that was announced before. */
export function likeness(one: Sighting, other: Sighting): "slip" | "amount" | null {
  if (one.id === other.id) return null;
  if (one.slipKey !== null && one.slipKey === other.slipKey) return "slip";
  return one.reference === other.reference && one.amountFen === other.amountFen ? "amount" : null;
}
