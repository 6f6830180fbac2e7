/**
 * Nothing from elsewhere; scripts by nonce where the page is rendered for one reader only. Plain
 * JavaScript, because `next.config.js` gives it to the shared pages, which pass by the proxy.
 *
 * @param {{ nonce?: string | undefined, isDevelopment: boolean, isHttps?: boolean, formTargets?: string[] }} options
 * @returns {string}
 */
export function contentSecurityPolicy({ nonce, isDevelopment, isHttps = false, formTargets = [] }) {
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
    ["form-action 'self'", ...formTargets].join(" "),
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
