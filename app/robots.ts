import type { MetadataRoute } from "next";
import { locales } from "@/lib/i18n/locales";

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
  };
}
