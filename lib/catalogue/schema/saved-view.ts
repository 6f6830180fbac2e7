import { z } from "zod";
import { text } from "@/lib/catalogue/schema/form";

export const saveViewInput = z.object({ name: text(60), search: z.string().max(1_000) });
export type SaveViewInput = z.output<typeof saveViewInput>;

export const removeViewInput = z.object({ viewId: z.uuid() });
export type RemoveViewInput = z.output<typeof removeViewInput>;
