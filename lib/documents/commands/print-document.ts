import "server-only";
import { documentContent } from "@/lib/documents/model/content";
import { printPdf } from "@/lib/documents/printer";
import { verifyUrl } from "@/lib/documents/queries/documents";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { sha256 } from "@/lib/platform/ids";
import { putFile } from "@/lib/platform/storage";

/** Prints an issued document once; whoever comes second finds it printed. */
export async function printDocument(actor: Actor, documentId: string): Promise<void> {
  if (actor.kind !== "system") throw new AppError("forbidden");
  const document = await db.document.findUnique({ where: { id: documentId } });
  if (!document || document.pdfKey) return;
  const bytes = await printPdf({
    content: documentContent.parse(document.content),
    sha256: document.sha256,
    url: verifyUrl(document.token),
  });
  const pdfKey = await putFile("private", bytes, "pdf");
  await db.document.updateMany({
    where: { id: documentId, pdfKey: null },
    data: { pdfKey, pdfSha256: sha256(bytes), pdfBytes: bytes.length },
  });
}
