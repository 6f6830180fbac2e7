import { askForPrint } from "@/lib/documents/commands/ask-for-print";
import { readPrinted } from "@/lib/documents/queries/files";
import { findActor } from "@/lib/identity/session";
import { AppError } from "@/lib/platform/errors";
import { isId } from "@/lib/platform/page";

const nothing = () => new Response(null, { status: 404 });

/** A document as PDF, for the order's two sides and the operator; to anybody else it does not exist. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([findActor(), params]);
  if (!actor || !isId(id)) return nothing();
  try {
    const file = await askForPrint(actor, id);
    const bytes = await readPrinted(file);
    if (!bytes) return nothing();
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="${file.name}"`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "documentNotPrinted") {
      return new Response(null, { status: 503, headers: { "retry-after": "10" } });
    }
    if (error instanceof AppError) return nothing();
    throw error;
  }
}
