/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  experimental: {
    isrFlushToDisk: false,
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "sharp", "graphile-worker"],
};

export default config;
