import { findActor } from "@/lib/identity/session";
import { findSlip } from "@/lib/payments/queries/slip";
import { isId } from "@/lib/platform/page";

const nothing = () => new Response(null, { status: 404 });

/** For the order's two sides and the operator; to anybody else it does not exist. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ transferId: string }> },
) {
  const [actor, { transferId }] = await Promise.all([findActor(), params]);
  if (!actor || !isId(transferId)) return nothing();
  const slip = await findSlip(actor, transferId);
  if (!slip) return nothing();
  return new Response(new Uint8Array(slip.bytes), {
    headers: {
      "content-type": slip.isPdf ? "application/pdf" : "image/webp",
      "content-disposition": `${slip.isPdf ? "attachment" : "inline"}; filename="${slip.name}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
