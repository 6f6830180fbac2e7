import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "../failure";
import { NEXT, runToEnd } from "./children";

/** What a build is made from. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma/schema",
  "public",
  "package-lock.json",
  "next.config.js",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
];

/** Written last: BUILD_ID already stands in a build that was interrupted. */
const MARK = ".next/server/preview-props.json";

export function isBuildStale(sources = SOURCES, mark = MARK): boolean {
  const built = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || sources.some((path) => newest(path) > built);
}

function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export async function buildIfStale(say: (line: string) => void): Promise<void> {
  if (!isBuildStale()) return;
  say("Building (about a minute, only after a change) …");
  await runToEnd(NEXT, ["build"], { NODE_ENV: "production" }).catch(() => {
    throw new StartFailure("the build failed", "mend what the lines above name");
  });
}
