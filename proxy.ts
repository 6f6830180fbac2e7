import { type NextRequest, NextResponse } from "next/server";
import { canonicalQuery, toPath } from "@/lib/catalogue/model/catalogue-query";
import { isLocale } from "@/lib/i18n/locales";
import { negotiateLocale } from "@/lib/i18n/negotiate";
import { contentSecurityPolicy } from "@/lib/platform/content-security-policy";
import { env, stripeOf } from "@/lib/platform/env";

/** Two years; sent only where the portal is served over https. */
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

/** Language, request id, nonce and the catalogue's one address a query; who may see what is decided in the data layer. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const response = pathname.startsWith("/api/") ? passApi(request) : pagesOf(request, pathname);
  if (isHttps()) response.headers.set("strict-transport-security", STRICT_TRANSPORT);
  return response;
}

const isHttps = () => env().BASE_URL.startsWith("https:");

function pagesOf(request: NextRequest, pathname: string): NextResponse {
  const [, first = ""] = pathname.split("/");
  if (!isLocale(first)) return toLocale(request, pathname);
  if (pathname === `/${first}/catalogue`) return toCatalogue(request, first);
  return render(request);
}

function toLocale(request: NextRequest, pathname: string): NextResponse {
  const locale = negotiateLocale(
    request.cookies.get("locale")?.value,
    request.headers.get("accept-language"),
  );
  return redirect(request, `/${locale}${pathname === "/" ? "" : pathname}`, request.nextUrl.search);
}

/** A form sends a query; the page stands, cached, at the address that `toPath` gives it. */
function toCatalogue(request: NextRequest, locale: string): NextResponse {
  return redirect(request, `/${locale}${toPath(canonicalQuery(request.nextUrl.searchParams))}`, "");
}

function redirect(request: NextRequest, path: string, search: string): NextResponse {
  const goal = request.nextUrl.clone();
  goal.pathname = path;
  goal.search = search;
  return NextResponse.redirect(goal);
}

/** Where a form of ours may lead on: a browser refuses a redirect that the policy does not name. */
function payPages(): string[] {
  const stripe = stripeOf(env());
  if (!stripe) return [];
  return ["https://checkout.stripe.com", ...(stripe.host ? [stripe.host.origin] : [])];
}

function withRequestId(request: NextRequest): Headers {
  const headers = new Headers(request.headers);
  headers.set("x-request-id", crypto.randomUUID());
  return headers;
}

function passApi(request: NextRequest): NextResponse {
  const headers = withRequestId(request);
  return answer(headers, NextResponse.next({ request: { headers } }));
}

function render(request: NextRequest): NextResponse {
  const headers = withRequestId(request);
  const policy = contentSecurityPolicy({
    nonce: crypto.randomUUID().replaceAll("-", ""),
    isDevelopment: env().NODE_ENV === "development",
    isHttps: isHttps(),
    formTargets: payPages(),
  });
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return answer(headers, response);
}

function answer(headers: Headers, response: NextResponse): NextResponse {
  response.headers.set("x-request-id", headers.get("x-request-id") ?? "");
  return response;
}

/** Shared pages pass by, for it would halve their speed: `next.config.js` gives them their headers. */
export const config = {
  matcher: [
    "/((?!(?:ru|zh|en|kk|uz|ky|tg|tk)(?:$|/(?:catalogue|compare|products|sellers|about|gallery|floor/static)(?:/|$))|_next/|fonts/|images/|api/files/|api/batches/upload|api/stripe/|.*\\.[a-z0-9]+$).*)",
    { source: "/:locale/catalogue", has: [{ type: "query", key: "after" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "band" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "category" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "lead" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "material" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "max" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "min" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "moq" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "papers" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "q" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "quantity" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "rating" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "seller" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "sort" }] },
    { source: "/:locale/catalogue", has: [{ type: "query", key: "stock" }] },
  ],
};
