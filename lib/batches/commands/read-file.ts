import "server-only";
import type { Batch } from "@/lib/batches/commands/step";

export async function readFile(_batch: Batch) {}
