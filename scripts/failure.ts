import { stderr } from "node:process";
import { InvalidEnv } from "@/lib/platform/env";

/** A start that cannot go on, for a reason the person at the keyboard can mend. */
export class StartFailure extends Error {
  constructor(
    cause: string,
    readonly fix: string,
  ) {
    super(cause);
  }
}

/** One line for what is expected, the stack for what is not; always ends the process. */
export function fail(error: unknown): never {
  stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

export function explain(error: unknown): string {
  if (error instanceof StartFailure) return `Cannot start: ${error.message}. Fix: ${error.fix}.`;
  if (error instanceof InvalidEnv) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
