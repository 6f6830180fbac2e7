import { addPictures } from "@/lib/catalogue/commands/add-pictures";
import { LARGEST_PICTURE } from "@/lib/catalogue/model/product-terms";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { findActor } from "@/lib/identity/session";
import { errorText } from "@/lib/platform/error-text";
import { AppError, type ErrorCode } from "@/lib/platform/errors";
import { isSameOrigin } from "@/lib/platform/origin";
import { isId } from "@/lib/platform/page";
import { refreshGoods } from "@/lib/platform/public-cache";
import { readBody } from "@/lib/platform/request-body";

const statuses: Partial<Record<ErrorCode, number>> = {
  signedOut: 401,
  forbidden: 403,
  notFound: 404,
  pictureTooLarge: 413,
  storageFailed: 503,
};

type Context = { params: Promise<{ id: string }> };

async function add(request: Request, productId: string) {
  const actor = await findActor();
  if (!actor) throw new AppError("signedOut");
  if (!isId(productId)) throw new AppError("notFound");
  const picture = await readBody(request, LARGEST_PICTURE);
  if (!picture) throw new AppError("pictureTooLarge", { values: { name: "" } });
  refreshGoods(await addPictures(actor, { productId, pictures: [picture] }));
}

/** One picture as the body. Sent again it is there once; a refusal is said in the language of `?locale=`. */
export async function POST(request: Request, { params }: Context) {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const wanted = new URL(request.url).searchParams.get("locale");
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  try {
    await add(request, (await params).id);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const message = errorText(locale, error.code, error.values).trim();
    return Response.json({ message }, { status: statuses[error.code] ?? 422 });
  }
}
