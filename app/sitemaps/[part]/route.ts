import { listSitemapPart } from "@/lib/catalogue/queries/addresses";
import { sitemapXml } from "@/lib/i18n/sitemap";
import { env } from "@/lib/platform/env";

export const dynamic = "force-dynamic";

export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const [, part] = /^(\d{1,4})\.xml$/.exec((await params).part) ?? [];
  const entries = part === undefined ? [] : await listSitemapPart(Number(part));
  if (entries.length === 0) return new Response(null, { status: 404 });
  return new Response(sitemapXml(env().BASE_URL, entries), {
    headers: { "content-type": "application/xml", "cache-control": "public, max-age=3600" },
  });
}
