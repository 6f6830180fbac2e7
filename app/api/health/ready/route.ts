import { checkHealth } from "@/lib/jobs/health";

export const dynamic = "force-dynamic";

const RETRY_AFTER_SECONDS = "5";

export async function GET() {
  const health = await checkHealth();
  return Response.json(health, {
    status: health.ready ? 200 : 503,
    headers: {
      "cache-control": "no-store",
      ...(!health.ready && { "retry-after": RETRY_AFTER_SECONDS }),
    },
  });
}
