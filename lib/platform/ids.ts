import { createHash, randomBytes, randomInt } from "node:crypto";
import { v7 } from "uuid";

/** UUIDv7: rises with time, so a key orders rows by age. */
export const newId = () => v7();

/** 256 random bits for cookies and mails; only its hash is stored. */
export const newSecret = () => randomBytes(32).toString("base64url");

export const sha256 = (text: string | Uint8Array) =>
  createHash("sha256").update(text).digest("hex");

/** No 0/O, 1/I/L, U: read aloud over a bad line without a mistake. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Short public number such as KV-7F3K-92QX: 30⁸ values, unguessable in sequence; the unique key catches a repeat. */
export const newNumber = (prefix: string) => {
  const block = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${prefix}-${block()}-${block()}`;
};
