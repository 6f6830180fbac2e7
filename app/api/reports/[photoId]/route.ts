import { findPhoto } from "@/lib/feedback/queries/photo";
import { findActor } from "@/lib/identity/session";
import { isPictureSize } from "@/lib/platform/pictures";

const nothing = () => new Response(null, { status: 404 });

/** For the buyer who sent it, the seller concerned and the operator; to anybody else it does not exist. */
export async function GET(request: Request, { params }: { params: Promise<{ photoId: string }> }) {
  const [actor, { photoId }] = await Promise.all([findActor(), params]);
  const size = new URL(request.url).searchParams.get("size") ?? "page";
  if (!actor || !isPictureSize(size)) return nothing();
  const photo = await findPhoto(actor, photoId, size);
  if (!photo) return nothing();
  return new Response(new Uint8Array(photo), {
    headers: {
      "content-type": "image/webp",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=3600",
    },
  });
}
