import type { ProductFields } from "@/lib/catalogue/model/product-fields";

/** A field that two people changed to different texts. */
export type FieldConflict = {
  readonly field: string;
  readonly mine: string;
  readonly now: string;
};

export type Merged = {
  readonly fields: ProductFields;
  readonly conflicts: readonly FieldConflict[];
};

const known = (fields: ProductFields) =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ""));

/**
 * What two people made of the same form: a field that only one of them changed is as that one left it. Where
 * both did, `mine` stands for now and the choice is left to a person.
 */
export function mergeFields(base: ProductFields, mine: ProductFields, now: ProductFields): Merged {
  const names = new Set([...Object.keys(now), ...Object.keys(mine), ...Object.keys(base)]);
  const fields: Record<string, string> = {};
  const conflicts: FieldConflict[] = [];
  for (const field of names) {
    const [was = "", typed = "", present = ""] = [base[field], mine[field], now[field]];
    const isMine = typed !== was && !field.endsWith("-id");
    fields[field] = isMine ? typed : present;
    if (isMine && present !== was && present !== typed) {
      conflicts.push({ field, mine: typed, now: present });
    }
  }
  return { fields: known(fields), conflicts };
}
