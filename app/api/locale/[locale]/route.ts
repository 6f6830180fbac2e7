import { type NextRequest, NextResponse } from "next/server";
import { isLocale } from "@/lib/i18n/locales";

const YEAR_SECONDS = 31_536_000;

/** The page the reader stands on: told by the link, else by the Referer; never another origin's. */
function currentPlace(request: NextRequest): string {
  const told = request.nextUrl.searchParams.get("to");
  if (told) return told;
  const header = request.headers.get("referer") ?? "";
  if (!URL.canParse(header)) return "/";
  const referer = new URL(header);
  return referer.host === request.headers.get("host") ? referer.pathname + referer.search : "/";
}

/** Same place, other language; only a path of ours is ever answered. */
export async function GET(request: NextRequest, context: { params: Promise<{ locale: string }> }) {
  const { locale } = await context.params;
  if (!isLocale(locale)) return new NextResponse(null, { status: 404 });
  const told = currentPlace(request);
  const place = new URL(told.startsWith("/") ? told : "/", "http://localhost");
  const [, first = "", ...rest] = place.pathname.split("/");
  const path = ["", locale, ...(isLocale(first) ? rest : [])].join("/");
  return new NextResponse(null, {
    status: 303,
    headers: {
      location: path + place.search + place.hash,
      "set-cookie": `locale=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`,
      "cache-control": "no-store",
    },
  });
}
