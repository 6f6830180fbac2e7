import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { stdout } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { overrideEnv } from "@/lib/platform/env";
import { startCluster } from "../postgres/cluster";
import { buildIfStale } from "../start/build";
import { keepRunning, NEXT, runToEnd, stopChildren } from "../start/children";
import { openDataFolder } from "../start/config";
import { seedEmpty } from "../start/demo";
import { migrateDatabase } from "../start/schema";
import { openSecrets } from "../start/secrets";

const PORT = "3198";
const FOLDER = resolve(".data/bench");
export const ORIGIN = `http://localhost:${PORT}`;

/** What the modules under test read in this process. */
const own = (extra: Record<string, string>) =>
  overrideEnv({
    DATABASE_URL: extra.DATABASE_URL,
    AUTH_SECRET: extra.AUTH_SECRET,
    BASE_URL: ORIGIN,
    KARAVAN_DATA_DIR: FOLDER,
  });

export type BenchServer = {
  stop: () => Promise<void>;
  memory: () => number;
  /** PostgreSQL's. */
  log: string;
  /** Runs a script in a process of its own, on the same database. */
  run: (script: string, args: string[]) => Promise<void>;
};

/** The production build on its own PostgreSQL with the demo in it, which this process reads too. */
export async function openServer(): Promise<BenchServer> {
  rmSync(FOLDER, { recursive: true, force: true });
  const { databasePassword, authSecret } = openSecrets(openDataFolder(FOLDER));
  const cluster = await startCluster({
    folder: join(FOLDER, "postgres"),
    password: databasePassword,
    isThrowaway: false,
  });
  const extra = {
    DATABASE_URL: cluster.url,
    AUTH_SECRET: authSecret,
    BASE_URL: ORIGIN,
    KARAVAN_DATA_DIR: FOLDER,
    NODE_ENV: "production",
    LOG_LEVEL: "error",
    SMTP_URL: "",
  };
  own(extra);
  await migrateDatabase(cluster.url);
  await seedEmpty(cluster.url, true, extra);
  await buildIfStale((line) => stdout.write(`${line}\n`));
  keepRunning(NEXT, ["start", "--port", PORT], extra, (script) => {
    throw new Error(`${script} keeps crashing`);
  });
  await ready();
  return {
    memory: serverMemory,
    log: join(FOLDER, "postgres", "server.log"),
    run: (script, args) => runToEnd(script, args, extra),
    stop: async () => {
      await stopChildren();
      await cluster.stop();
      rmSync(FOLDER, { recursive: true, force: true });
    },
  };
}

/** Resident megabytes of the process that serves pages. */
function serverMemory(): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const sizes = pids.map((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
      if (!command.startsWith("next-server") || !environment.includes(`KARAVAN_DATA_DIR=${FOLDER}`))
        return 0;
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return Math.round(Math.max(0, ...sizes) / 1024);
}

async function ready() {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${ORIGIN}/api/health/live`).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error("the server does not answer");
}
