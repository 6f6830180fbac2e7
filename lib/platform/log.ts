import pino from "pino";
import { env } from "@/lib/platform/env";

/** Secrets never reach a log, wherever they hang. */
const SECRETS = ["password", "token", "secret", "authorization", "cookie"];

/** JSON lines on standard output. */
export const log = pino({
  level: env().LOG_LEVEL,
  base: { service: "karavan" },
  redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: "[hidden]" },
});

/** The same with the id that proxy.ts gave the request; shared pages have none. */
export const requestLog = (requestId: string | null | undefined) =>
  log.child({ requestId: requestId ?? "none" });
