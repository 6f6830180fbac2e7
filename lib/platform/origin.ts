import { env } from "@/lib/platform/env";

/**
 * Route handlers that change something ask this first: Next checks the origin of server actions only.
 * A browser always sends `Origin` with such a request, so a missing one is refused too.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  return origin === new URL(env().BASE_URL).origin || isOwnHost(origin, request);
}

/** Reached by another name of the same machine, as in a local network. */
function isOwnHost(origin: string | null, request: Request): boolean {
  const host = request.headers.get("host");
  return host !== null && (origin === `http://${host}` || origin === `https://${host}`);
}
