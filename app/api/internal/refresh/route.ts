import { now } from "@/lib/platform/clock";
import { authSecret } from "@/lib/platform/env";
import {
  refreshAllGoods,
  refreshLists,
  refreshProduct,
  refreshStock,
} from "@/lib/platform/public-cache";
import { isOurCall, LONGEST_CALL, refreshCall } from "@/lib/platform/refresh-call";

const nothing = () => new Response(null, { status: 404 });

/** The body of a call of our own worker; null for anybody else's. */
async function hear(request: Request) {
  const { headers } = request;
  const at = headers.get("x-refresh-at");
  const signature = headers.get("x-refresh-mac");
  const length = Number(headers.get("content-length") ?? Number.NaN);
  if (!at || !signature || !(length <= LONGEST_CALL)) return null;
  const body = await request.text();
  return isOurCall(authSecret(), { body, at, signature }, now()) ? body : null;
}

/** For the worker alone, whose jobs change what cached pages show; to anybody else it does not exist. */
export async function POST(request: Request) {
  const body = await hear(request);
  const call = body === null ? null : refreshCall.safeParse(JSON.parse(body)).data;
  if (!call) return nothing();
  for (const slug of call.products) refreshProduct(slug);
  refreshStock(call.stock);
  if (call.goods) refreshAllGoods();
  if (call.lists) refreshLists();
  return new Response(null, { status: 204 });
}

export { nothing as DELETE, nothing as GET, nothing as OPTIONS, nothing as PATCH, nothing as PUT };
