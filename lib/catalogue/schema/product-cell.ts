import { z } from "zod";
import { cells } from "@/lib/catalogue/model/product-cell";

const text = z.string().trim().max(40, "textTooLong").default("");

/** One cell of the list: what was read there, and what is typed. */
export const saveCellInput = z.object({
  productId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  cell: z.enum(cells),
  was: text,
  text,
});
export type SaveCellInput = z.output<typeof saveCellInput>;

/** All cells of one row, where they are typed into a form. */
export const saveRowInput = z.object({
  productId: z.uuid(),
  revision: z.coerce.number().int().positive(),
  price: text,
  moq: text,
  lead: text,
});
export type SaveRowInput = z.output<typeof saveRowInput>;
