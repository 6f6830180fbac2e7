import type { MetadataRoute } from "next";
import { locales } from "@/lib/i18n/locales";
import { env } from "@/lib/platform/env";

/** The address is known where it runs, not where it is built. */
export const dynamic = "force-dynamic";

const PRIVATE = [
  "seller",
  "operator",
  "cart",
  "checkout",
  "orders",
  "feedback",
  "account",
  "company",
];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        ...locales.flatMap((locale) => PRIVATE.map((name) => `/${locale}/${name}`)),
      ],
    },
    sitemap: `${env().BASE_URL}/sitemap.xml`,
  };
}
