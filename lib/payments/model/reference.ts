/** ISO 7064 mod 97-10: letters count as 10 to 35; a right text leaves 1. */
function remainder(text: string): number {
  let rest = 0;
  for (const letter of text) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

const checkDigits = (text: string) => String(98 - remainder(`${text}00`)).padStart(2, "0");

/** What a payer writes beside a transfer: "KV-7F3K-92QX" and instalment 1 make "KV7F3K92QX1" and two check digits. */
export function instalmentReference(orderNumber: string, instalment: number): string {
  const body = normalizeReference(orderNumber) + String(instalment);
  return body + checkDigits(body);
}

/** As stored, whatever a bank or a person made of it. */
export const normalizeReference = (text: string) =>
  text.normalize("NFKC").toUpperCase().replace(/[^0-9A-Z]/g, "");

/** True when the check digits fit: one wrong letter or two swapped ones are found. */
export function isReference(text: string): boolean {
  const plain = normalizeReference(text);
  return /^KV[0-9A-Z]{8}\d{3}$/.test(plain) && remainder(plain) === 1;
}

/** In groups for the eye: "KV7F 3K92 QX1 47". */
export const formatReference = (reference: string) =>
  `${reference.slice(0, 4)} ${reference.slice(4, 8)} ${reference.slice(8, 11)} ${reference.slice(11)}`;
