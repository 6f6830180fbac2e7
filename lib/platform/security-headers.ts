/**
 * Pages whose HTML is cached and shared, so no nonce of one request can stand in it: what follows the
 * locale in their path. Every other page is rendered per request and gets a nonce.
 */
const SHARED_PAGES = /^\/?$|^\/(catalogue|products|sellers|about|terms|privacy|help|gallery)(\/|$)/;

export const isSharedPage = (pathWithoutLocale: string) => SHARED_PAGES.test(pathWithoutLocale);

type PolicyOptions = { nonce: string | undefined; isDevelopment: boolean; isHttps: boolean };

/** Nothing from elsewhere; scripts by nonce where the page is rendered for one reader only. */
export function contentSecurityPolicy({ nonce, isDevelopment, isHttps }: PolicyOptions): string {
  const scripts = nonce ? `'nonce-${nonce}'` : "'unsafe-inline'";
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${isDevelopment ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** Two years; sent only where the portal is served over https. */
export const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";
