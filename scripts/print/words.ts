import type { Words } from "@/lib/documents/model/content";

/** Chinese above the buyer's language; once where both say the same. */
export const above = (words: Words): string =>
  typeof words === "string" ? words : [...new Set([words.zh, words.own])].join("\n");

/** The same on one line. */
export const beside = (words: Words): string =>
  typeof words === "string" ? words : [...new Set([words.zh, words.own])].join("  ");
