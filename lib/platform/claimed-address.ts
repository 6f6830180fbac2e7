import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { env } from "@/lib/platform/env";

const CLAIM = "x-forwarded-for";

/**
 * Without a proxy of ours nobody but the client can have written `x-forwarded-for`. It is dropped
 * before Next sees the request and fills in the socket's address.
 */
export function dropClaimedAddresses(): void {
  if (env().TRUST_PROXY > 0) return;
  subscribe("http.server.request.start", (message) => {
    const request: unknown =
      message && typeof message === "object" && Reflect.get(message, "request");
    if (request instanceof IncomingMessage) delete request.headers[CLAIM];
  });
}
