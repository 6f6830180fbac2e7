import { receiveProviderEvent } from "@/lib/payments/commands/receive-provider-event";
import { requestLog } from "@/lib/platform/log";
import { readBody } from "@/lib/platform/request-body";

/** Bytes; Stripe's events have some thousand. */
const LONGEST = 512 * 1024;

const nothing = () => new Response(null, { status: 404 });

/** For Stripe alone, by its signature over the very bytes; what it tells is kept here and applied by a job. */
export async function POST(request: Request) {
  const body = await readBody(request, LONGEST);
  const signature = request.headers.get("stripe-signature");
  if (body && (await receiveProviderEvent(body, signature)))
    return new Response(null, { status: 200 });
  requestLog(request.headers.get("x-request-id")).warn(
    { security: true, hasSignature: signature !== null, size: body?.byteLength ?? null },
    "a webhook that Stripe did not sign was refused",
  );
  return new Response(null, { status: 400 });
}

export { nothing as DELETE, nothing as GET, nothing as OPTIONS, nothing as PATCH, nothing as PUT };
