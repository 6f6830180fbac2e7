import { countSitemapParts } from "@/lib/catalogue/queries/addresses";
import { sitemapIndexXml } from "@/lib/i18n/sitemap";
import { env } from "@/lib/platform/env";

export const dynamic = "force-dynamic";

export async function GET() {
  return new Response(sitemapIndexXml(env().BASE_URL, await countSitemapParts()), {
    headers: { "content-type": "application/xml", "cache-control": "public, max-age=3600" },
  });
}
