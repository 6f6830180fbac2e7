import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import type { Env } from "@/lib/platform/env";
import { explain, fail, StartFailure } from "../failure";
import { type Cluster, startCluster } from "../postgres/cluster";
import { banner } from "./banner";
import { buildIfStale } from "./build";
import { keepRunning, killChildren, NEXT, stopChildren } from "./children";
import { claimPort, openDataFolder, readConfig } from "./config";
import { checkDatabase } from "./database";
import { hasDemo, seedEmpty } from "./demo";
import { lockFolder } from "./lock";
import { migrateDatabase } from "./schema";
import { openSecrets } from "./secrets";

export type Mode = "production" | "dev";

const READY_WITHIN = 60_000;
const say = (line: string) => stdout.write(`${line}\n`);

/** Everything, in order: configuration, database, schema, demo, build, server, worker. */
export async function start(mode: Mode): Promise<void> {
  const began = Date.now();
  const undo: (() => unknown)[] = [];
  const asked = stopOnSignal(undo);
  try {
    const config = readConfig();
    await claimPort(config.PORT);
    const folder = openDataFolder(config.KARAVAN_DATA_DIR);
    undo.push(lockFolder(folder));
    const { url, cluster } = await openDatabase(config, folder, undo);
    await prepare(url, config, mode);
    serve(mode, config, url, undo);
    await untilServing(config.PORT);
    say(
      banner({
        address: config.BASE_URL,
        dataFolder: folder,
        cluster: cluster?.data,
        databaseHost: new URL(url).host,
        demo: await hasDemo(url),
        mailFolder: config.SMTP_URL ? undefined : join(folder, "mail"),
        seconds: ((Date.now() - began) / 1000).toFixed(1),
      }),
    );
  } catch (error) {
    if (asked()) return;
    await stop(undo);
    fail(error);
  }
}

async function openDatabase(config: Env, folder: string, undo: (() => unknown)[]) {
  const secrets = openSecrets(folder);
  if (config.DATABASE_URL) {
    await checkDatabase(config.DATABASE_URL);
    return { url: config.DATABASE_URL, cluster: undefined };
  }
  const cluster: Cluster = await startCluster({
    folder: join(folder, "postgres"),
    password: secrets.databasePassword,
  });
  undo.push(cluster.stop, noteAddress(folder, cluster.url));
  await checkDatabase(cluster.url);
  return { url: cluster.url, cluster };
}

/** Lets the other commands find the embedded database while it runs. */
function noteAddress(folder: string, url: string) {
  const path = join(folder, "database.json");
  writeFileSync(path, JSON.stringify({ url }), { mode: 0o600 });
  return () => rmSync(path, { force: true });
}

async function prepare(url: string, config: Env, mode: Mode) {
  const applied = await migrateDatabase(url);
  if (applied.length > 0) say(`Migrations applied: ${applied.length}`);
  await seedEmpty(url, config.KARAVAN_DEMO === "on");
  if (mode === "production") await buildIfStale(say);
}

function serve(mode: Mode, config: Env, url: string, undo: (() => unknown)[]) {
  const extra = { DATABASE_URL: url, NODE_ENV: mode === "dev" ? "development" : "production" };
  const giveUp = (script: string) => {
    const failure = new StartFailure(`${script} keeps crashing`, "read the lines above");
    stop(undo).then(() => fail(failure), fail);
  };
  const command = mode === "dev" ? "dev" : "start";
  keepRunning(NEXT, [command, "--port", String(config.PORT)], extra, giveUp);
  keepRunning("lib/jobs/worker.ts", [], extra, giveUp);
}

async function untilServing(port: number) {
  for (const deadline = Date.now() + READY_WITHIN; Date.now() < deadline; await wait(50)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/live`).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new StartFailure("the server does not answer", "read the lines above");
}

/** Undoes the steps taken so far, the last one first; a failing one does not keep the rest from it. */
async function stop(undo: (() => unknown)[]) {
  await stopChildren();
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      say(explain(error));
    }
  }
}

function stopOnSignal(undo: (() => unknown)[]) {
  let asked = false;
  const onSignal = async () => {
    if (asked) return killChildren();
    asked = true;
    say("\nStopping …");
    await stop(undo);
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  return () => asked;
}
