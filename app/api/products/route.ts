import type { NextRequest } from "next/server";
import { parseCompared } from "@/lib/catalogue/model/compare";
import { listCardsNamed } from "@/lib/catalogue/queries/product-card";
import { formatUnitPrice } from "@/lib/i18n/format";
import { isLocale } from "@/lib/i18n/locales";

/** Goods on sale by name, for a list that only the browser keeps. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const locale = searchParams.get("locale") ?? "";
  if (!isLocale(locale)) return Response.json({ products: [] }, { status: 400 });
  const cards = await listCardsNamed(parseCompared(searchParams.get("slugs") ?? ""), locale);
  const products = cards.map(({ slug, name, priceFrom, picture }) => ({
    slug,
    name: name.text,
    price: formatUnitPrice(locale, priceFrom),
    picture: picture?.sources[0]?.url ?? null,
  }));
  return Response.json({ products }, { headers: { "cache-control": "public, max-age=10" } });
}
