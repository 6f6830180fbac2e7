import { type NextRequest, NextResponse } from "next/server";
import {
  canonicalQuery,
  parseSegment,
  toSearch,
  toSegment,
} from "@/lib/catalogue/model/catalogue-query";
import { isLocale } from "@/lib/i18n/locales";
import { negotiateLocale } from "@/lib/i18n/negotiate";
import { env } from "@/lib/platform/env";
import {
  contentSecurityPolicy,
  isSharedPage,
  STRICT_TRANSPORT,
} from "@/lib/platform/security-headers";

/** Language, request id, security headers and the catalogue's cache key; who may see what is decided below. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const response = pathname.startsWith("/api/") ? passApi(request) : pagesOf(request, pathname);
  if (isHttps()) response.headers.set("strict-transport-security", STRICT_TRANSPORT);
  return response;
}

const isHttps = () => env().BASE_URL.startsWith("https:");

function pagesOf(request: NextRequest, pathname: string): NextResponse {
  const [, first = "", ...rest] = pathname.split("/");
  if (!isLocale(first)) return toLocale(request, pathname);
  if (rest[0] === "catalogue" && rest.length === 2)
    return toQueryForm(request, first, rest[1] ?? "");
  const goal = pathname === `/${first}/catalogue` ? catalogueTarget(request, first) : undefined;
  return render(request, `/${rest.join("/")}`, goal);
}

function toLocale(request: NextRequest, pathname: string): NextResponse {
  const locale = negotiateLocale(
    request.cookies.get("locale")?.value,
    request.headers.get("accept-language"),
  );
  return redirect(request, `/${locale}${pathname === "/" ? "" : pathname}`, request.nextUrl.search);
}

/** The segment form is ours alone: from outside it leads back to the address people share. */
function toQueryForm(request: NextRequest, locale: string, segment: string): NextResponse {
  return redirect(request, `/${locale}/catalogue`, toSearch(parseSegment(segment) ?? {}));
}

function catalogueTarget(request: NextRequest, locale: string): URL {
  const segment = toSegment(canonicalQuery(request.nextUrl.searchParams));
  return new URL(`/${locale}/catalogue/${segment}`, request.url);
}

function redirect(request: NextRequest, path: string, search: string): NextResponse {
  const goal = request.nextUrl.clone();
  goal.pathname = path;
  goal.search = search;
  return NextResponse.redirect(goal);
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

function render(request: NextRequest, path: string, goal: URL | undefined): NextResponse {
  const headers = withRequestId(request);
  const nonce = isSharedPage(path) ? undefined : crypto.randomUUID().replaceAll("-", "");
  const policy = contentSecurityPolicy({
    nonce,
    isDevelopment: env().NODE_ENV === "development",
    isHttps: isHttps(),
  });
  if (nonce) headers.set("content-security-policy", policy);
  const init = { request: { headers } };
  const response = goal ? NextResponse.rewrite(goal, init) : NextResponse.next(init);
  response.headers.set("content-security-policy", policy);
  return answer(headers, response);
}

function answer(headers: Headers, response: NextResponse): NextResponse {
  response.headers.set("x-request-id", headers.get("x-request-id") ?? "");
  return response;
}

export const config = {
  matcher: ["/((?!_next/|fonts/|images/|api/files/|.*\\.[a-z0-9]+$).*)"],
};
