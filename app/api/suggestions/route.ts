import type { NextRequest } from "next/server";
import { listSuggestions } from "@/lib/catalogue/queries/suggestions";
import { isLocale } from "@/lib/i18n/locales";
import { clientAddress } from "@/lib/platform/client-address";
import { spendHere } from "@/lib/platform/rate-limit";

/** Many buyers of one bazaar type behind one address. */
const limit = { name: "suggestions", points: 300, seconds: 10 };

/** What a begun search may go on to; the same for everybody. */
export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const locale = searchParams.get("locale") ?? "";
  if (!isLocale(locale)) return Response.json({ suggestions: [] }, { status: 400 });
  const verdict = await spendHere(limit, clientAddress(request.headers));
  if (!verdict.allowed) {
    return Response.json(
      { suggestions: [] },
      { status: 429, headers: { "retry-after": String(verdict.retryAfterSeconds) } },
    );
  }
  const suggestions = await listSuggestions(searchParams.get("q") ?? "", locale);
  return Response.json({ suggestions }, { headers: { "cache-control": "public, max-age=10" } });
}
