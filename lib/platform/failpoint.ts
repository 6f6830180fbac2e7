import { env } from "@/lib/platform/env";

/** For tests of crashes: the process dies here as if its machine had, where FAILPOINT names this point. */
export function failpoint(name: string): void {
  const { FAILPOINT, NODE_ENV } = env();
  if (FAILPOINT === name && NODE_ENV !== "production") process.kill(process.pid, "SIGKILL");
}
