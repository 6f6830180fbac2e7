import "server-only";
import { setTimeout } from "node:timers/promises";
import { queuePrint } from "@/lib/documents/commands/issue-document";
import { findPrinted, type PrintedFile } from "@/lib/documents/queries/files";
import type { Actor } from "@/lib/identity/actor";
import { later, now } from "@/lib/platform/clock";
import { transaction } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";

/** Milliseconds that a reader waits for a document which is not printed yet, and between looks. */
const PATIENCE = 20_000;
const PAUSE = 250;

/** The PDF, printed by the worker first where it is not yet. Errors: `notFound`, `documentNotPrinted`. */
export async function askForPrint(actor: Actor, documentId: string): Promise<PrintedFile> {
  const until = later(now(), PATIENCE);
  const found = await findPrinted(actor, documentId);
  if (!found) throw new AppError("notFound");
  if (found.file) return found.file;
  await transaction((tx) => queuePrint(tx, documentId));
  while (now() < until) {
    await setTimeout(PAUSE);
    const file = (await findPrinted(actor, documentId))?.file;
    if (file) return file;
  }
  throw new AppError("documentNotPrinted");
}
