import type { NextRequest } from "next/server";
import { authHandlers } from "@/lib/identity/auth";
import { isSameOrigin } from "@/lib/platform/origin";

export const { GET } = authHandlers;

export function POST(request: NextRequest) {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  return authHandlers.POST(request);
}
