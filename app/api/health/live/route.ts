export const dynamic = "force-dynamic";

/** The process answers; says nothing about what it depends on. */
export function GET() {
  return Response.json({ live: true }, { headers: { "cache-control": "no-store" } });
}
