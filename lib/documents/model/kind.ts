/** In the order in which an order meets them. */
export const documentKinds = [
  "contract",
  "proforma",
  "receipt",
  "invoice",
  "packing_list",
  "credit_note",
  "statement",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

const prefixes: Record<DocumentKind, string> = {
  contract: "SC",
  proforma: "PI",
  receipt: "RC",
  invoice: "CI",
  packing_list: "PL",
  credit_note: "CN",
  statement: "ST",
};

/** "PI-2026-0001"; beyond 9999 it grows longer. */
export const documentNumber = (kind: DocumentKind, year: number, serial: number) =>
  `${prefixes[kind]}-${year}-${String(serial).padStart(4, "0")}`;

/** "PI-2026-0001", and from the second version on "PI-2026-0001-v2": also the file's name. */
export const versionedNumber = ({ number, version }: { number: string; version: number }) =>
  version === 1 ? number : `${number}-v${version}`;

/** Yiwu is where the year of a number turns. */
export const numberYear = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).getUTCFullYear();

/** Which documents an event asks for, in the order in which they take their numbers. */
export const askedBy: Readonly<Record<string, readonly DocumentKind[]>> = {
  "order.confirmed": ["contract", "proforma"],
  "order.adjusted": ["credit_note", "proforma"],
  "lot.loaded": ["invoice", "packing_list"],
  "payment.confirmed": ["receipt"],
  "payment.partlyConfirmed": ["receipt"],
  "payment.onlinePaid": ["receipt"],
  "payment.reversed": ["receipt"],
  "payment.refunded": ["credit_note"],
  "payment.onlineRefunded": ["credit_note"],
  "payment.credited": ["credit_note"],
};

/** Events whose document is a further version of one that is out. */
const renewing: Readonly<Record<string, DocumentKind>> = {
  "order.adjusted": "proforma",
  "payment.reversed": "receipt",
};

export const isRenewal = (type: string, kind: DocumentKind) => renewing[type] === kind;
