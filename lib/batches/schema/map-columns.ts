import { z } from "zod";
import { isTarget, type Target } from "@/lib/batches/model/targets";
import { checkbox } from "@/lib/catalogue/schema/form";
import { textEncodings, textSeparators } from "@/lib/platform/text-format";

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");
const DEFAULTS = [
  "categorySlug",
  "unit",
  "moqScope",
  "piecesPerInner",
  "leadDaysMin",
  "leadDaysMax",
  "hs6",
] as const;

/** `target-<column>` with `unit-<column>`, `default-<field>`, and which of the form's three buttons was pressed. */
export const mapColumnsInput = z
  .looseObject({
    batchId: z.uuid(),
    step: z.enum(["check", "sheet", "reread"]).default("check"),
    sheet: z.coerce.number().int().nonnegative().default(0),
    encoding: z.enum(textEncodings).optional().catch(undefined),
    separator: z.enum(textSeparators).optional().catch(undefined),
    publishes: checkbox,
    name: z.string().trim().max(80, "textTooLong").default(""),
  })
  .transform((form) => {
    const { batchId, step, sheet, encoding, separator, publishes, name } = form;
    const choices = new Map<number, { target: Target | null; unit: string | undefined }>();
    for (const [field, value] of Object.entries(form)) {
      const index = /^target-(\d{1,3})$/.exec(field)?.[1];
      if (index === undefined) continue;
      const target = isTarget(value) ? value : null;
      choices.set(Number(index), { target, unit: text(form[`unit-${index}`]) || undefined });
    }
    const defaults = Object.fromEntries(
      DEFAULTS.flatMap((field) => {
        const value = text(form[`default-${field}`]);
        return value === "" ? [] : [[field, value]];
      }),
    );
    return { batchId, step, sheet, encoding, separator, publishes, name, choices, defaults };
  });
export type MapColumnsInput = z.output<typeof mapColumnsInput>;
