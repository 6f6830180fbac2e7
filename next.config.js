import { contentSecurityPolicy } from "./lib/platform/content-security-policy.js";

/** The same for every answer, files included; what depends on the page is set by proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** Their HTML is cached and sent to everybody, so no nonce can stand in it, and they pass by proxy.ts. */
const shared = "/:locale(ru|zh|en|kk|uz|ky|tg|tk)";
const sharedHeaders = [
  {
    key: "Content-Security-Policy",
    value: contentSecurityPolicy({ isDevelopment: process.env.NODE_ENV === "development" }),
  },
];

/** One large picture or several of a phone in one form; what is longer would reach the action cut off. */
const UPLOAD = "32mb";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  /** Hashing a cached page costs a quarter of sending it, and a page asked for again has mostly changed. */
  generateEtags: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: {
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: UPLOAD },
    proxyClientMaxBodySize: UPLOAD,
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "sharp", "graphile-worker"],
  headers: async () => [
    { source: "/:path*", headers },
    { source: shared, headers: sharedHeaders },
    {
      source: `${shared}/:page(catalogue|compare|products|sellers|about|gallery)/:path*`,
      headers: sharedHeaders,
    },
    {
      source: "/shell.js",
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
};

export default config;
