/** What the page of a product says was just done. */
export const notes = [
  "saved",
  "created",
  "published",
  "archived",
  "restored",
  "version",
  "pictures",
  "stock",
  "duplicated",
] as const;
export type Note = (typeof notes)[number];
