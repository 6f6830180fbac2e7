import { findOwnPicture } from "@/lib/catalogue/queries/picture";
import { findActor } from "@/lib/identity/session";
import { isPictureSize } from "@/lib/platform/pictures";

const nothing = () => new Response(null, { status: 404 });

type Context = { params: Promise<{ id: string; pictureId: string }> };

/** For the seller's company and the operator while the goods are not on sale; to anybody else it does not exist. */
export async function GET(request: Request, { params }: Context) {
  const [actor, { id: productId, pictureId: id }] = await Promise.all([findActor(), params]);
  const size = new URL(request.url).searchParams.get("size") ?? "page";
  if (!actor || !isPictureSize(size)) return nothing();
  const bytes = await findOwnPicture(actor, { productId, id }, size);
  if (!bytes) return nothing();
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/webp",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, max-age=86400, immutable",
    },
  });
}
