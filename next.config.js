/** The same for every answer, files included; what depends on the page is set by proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** One large picture or several of a phone in one form; what is longer would reach the action cut off. */
const UPLOAD = "32mb";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: {
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: UPLOAD },
    proxyClientMaxBodySize: UPLOAD,
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "sharp", "graphile-worker"],
  headers: async () => [{ source: "/:path*", headers }],
};

export default config;
