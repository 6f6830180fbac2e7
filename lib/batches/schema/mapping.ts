import { z } from "zod";
import { targets } from "@/lib/batches/model/targets";

const text = z.string().max(300);

/** How a seller's columns are understood, to be kept under a name and used for later files. */
export const mappingInput = z.object({
  columns: z
    .array(
      z.object({
        header: text,
        target: z.enum(targets).nullable(),
        unit: z.string().max(30).optional(),
      }),
    )
    .max(200),
  /** Form fields of new products that the sheet does not have, such as the category or the unit. */
  defaults: z.record(z.string().max(60), z.string().max(4_000)).default({}),
});
