import type { Instrumentation } from "next";

/** The name of the runtime is read as Next wants it, so that nothing of Node's is bundled for the edge. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { dropClaimedAddresses } = await import("@/lib/platform/claimed-address");
  dropClaimedAddresses();
}

/** Names the route, not the address: that may carry a token. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { requestLog } = await import("@/lib/platform/log");
  const id = request.headers["x-request-id"];
  const { routePath: route, routeType } = context;
  requestLog([id].flat()[0]).error({ err: error, route, routeType }, "a request failed");
};
