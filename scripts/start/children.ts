import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { childEnv } from "@/lib/platform/env";

export const NEXT = createRequire(import.meta.url).resolve("next/dist/bin/next");

const BOND = new URL(`./bond.mjs?parent=${process.pid}`, import.meta.url).href;
/** Ours runs through tsx; `server-only` resolves to nothing under the condition react-server. */
const ours = (script: string) =>
  script.endsWith(".ts") ? ["--import", "tsx", "--conditions=react-server"] : [];

function launch(script: string, args: string[], extra: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ["--import", BOND, ...ours(script), script, ...args], {
    env: childEnv({ NEXT_TELEMETRY_DISABLED: "1", ...extra }),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  });
}

/** Runs a script and waits; rejects when it fails. */
export function runToEnd(script: string, args: string[], extra: Record<string, string>) {
  return new Promise<void>((resolve, reject) => {
    const child = launch(script, args, extra);
    running.add(child);
    child.once("error", reject);
    child.once("exit", (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}

const running = new Set<ChildProcess>();
let stopping = false;

const TRIES = 5;
const CALM_AFTER = 60_000;

/** Keeps a script running; gives up after five crashes that follow closely on each other. */
export function keepRunning(
  script: string,
  args: string[],
  extra: Record<string, string>,
  giveUp: (script: string) => void,
) {
  let crashes = 0;
  const run = () => {
    const started = Date.now();
    const child = launch(script, args, extra);
    running.add(child);
    child.once("exit", async () => {
      running.delete(child);
      if (stopping) return;
      crashes = Date.now() - started > CALM_AFTER ? 1 : crashes + 1;
      if (crashes > TRIES) return giveUp(script);
      await wait(2 ** crashes * 100);
      if (!stopping) run();
    });
  };
  run();
}

const GRACE = 10_000;

/** Asks every child to end, and insists after ten seconds. */
export async function stopChildren(): Promise<void> {
  stopping = true;
  const exits = [...running].map((child) => new Promise((resolve) => child.once("exit", resolve)));
  for (const child of running) child.kill("SIGTERM");
  const patience = setTimeout(killChildren, GRACE);
  await Promise.all(exits);
  clearTimeout(patience);
}

export function killChildren() {
  stopping = true;
  for (const child of running) child.kill("SIGKILL");
}
