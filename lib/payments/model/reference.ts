/** Each character as two digits, so that "M2" and "2M" differ: 0 is 00, Z is 35. */
const toDigits = (text: string) =>
  [...text].map((letter) => String(Number.parseInt(letter, 36)).padStart(2, "0")).join("");

/** ISO 7064 mod 97-10: a right number leaves 1. */
const remainder = (digits: string) => Number(BigInt(digits) % 97n);

const checkDigits = (text: string) =>
  String(98 - remainder(`${toDigits(text)}00`)).padStart(2, "0");

/** What a payer writes beside a transfer: "KV-7F3K-92QX" and instalment 1 make "KV7F3K92QX1" and two check digits. */
export function instalmentReference(orderNumber: string, instalment: number): string {
  const body = normalizeReference(orderNumber) + String(instalment);
  return body + checkDigits(body);
}

/** As stored, whatever a bank or a person made of it. */
export const normalizeReference = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/** True when the check digits fit: one wrong letter or two swapped ones are found. */
export function isReference(text: string): boolean {
  const plain = normalizeReference(text);
  if (!/^KV[0-9A-Z]{8}\d{3}$/.test(plain)) return false;
  return remainder(toDigits(plain.slice(0, -2)) + plain.slice(-2)) === 1;
}

/** In groups for the eye: "KV7F 3K92 QX1 47". */
export const formatReference = (reference: string) =>
  `${reference.slice(0, 4)} ${reference.slice(4, 8)} ${reference.slice(8, 11)} ${reference.slice(11)}`;
