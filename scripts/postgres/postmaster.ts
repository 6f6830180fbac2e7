import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandOf, isAlive } from "../processes";

const GENTLY_FOR = 10_000;

/** Ends a server that outlived a killed parent, and clears the mark of one that died with it. */
export async function stopStale(data: string): Promise<void> {
  const path = join(data, "postmaster.pid");
  const pid = readPid(path);
  if (pid === undefined) return;
  if (!isAlive(pid) || !commandOf(pid).includes("postgres")) return rmSync(path, { force: true });
  process.kill(pid, "SIGINT");
  if (await untilGone(pid)) return;
  process.kill(pid, "SIGQUIT");
  await untilGone(pid);
}

function readPid(path: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(path, "utf8"), 10);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function untilGone(pid: number): Promise<boolean> {
  for (const deadline = Date.now() + GENTLY_FOR; Date.now() < deadline; await wait(30)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}
