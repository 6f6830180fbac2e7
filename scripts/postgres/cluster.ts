import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";
import { StartFailure } from "../failure";
import { findPlace, type Place } from "./place";
import { freePort } from "./ports";
import { stopStale } from "./postmaster";

const USER = "karavan";
const DATABASE = "karavan";
const PREFERRED_PORT = 54329;
const READY_WITHIN = 60_000;

/** C.UTF-8 of PostgreSQL's own provider: with locale C, Cyrillic and Chinese search finds nothing. */
const LOCALE = [
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  `--locale=${process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8"}`,
  "--encoding=UTF8",
  "--lc-messages=C",
];

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  /** An eighth of the memory: a million products and their indexes are read from two gigabytes. */
  shared_buffers: `${Math.min(2_048, Math.max(128, Math.floor(totalmem() / 8 / 2 ** 20)))}MB`,
  effective_cache_size: `${Math.floor(totalmem() / 2 / 2 ** 20)}MB`,
  random_page_cost: "1.1",
  jit: "off",
};

/** What a throw-away cluster does without, so that it never waits for the disk. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

export type Cluster = { url: string; data: string; stop: () => Promise<void> };
type Options = {
  folder: string;
  password: string;
  /** For tests: made anew, need not survive a crash, removed in the end. */
  isThrowaway?: boolean;
};

/** Starts the cluster in `folder`, making it first where there is none, and recovers what a crash left. */
export async function startCluster({ folder, password, isThrowaway }: Options): Promise<Cluster> {
  const place = findPlace(folder);
  await stopStale(place.data);
  if (isThrowaway) clear(place.data);
  if (!existsSync(join(place.data, "PG_VERSION"))) initialise(place, password);
  const port = await freePort(PREFERRED_PORT);
  const server = launch(place, port, isThrowaway ? { ...SETTINGS, ...CARELESS } : SETTINGS);
  const stop = async () => {
    await server.stop();
    if (isThrowaway) clear(place.data);
  };
  const url = `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
  try {
    await untilReady(url, server.exit(), place.data);
    await createDatabase(url);
    server.keep();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, data: place.data, stop };
}

function clear(folder: string) {
  for (const name of readdirSync(folder)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

const as = ({ owner }: Place) => (owner ? { uid: owner.uid, gid: owner.gid } : {});
const environment = {
  PATH: "/usr/bin:/bin",
  LC_ALL: "C.UTF-8",
  TZ: "UTC",
  NODE_ENV: "production",
} as const;

function initialise(place: Place, password: string) {
  const secret = join(place.data, "..", `.password-${process.pid}`);
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (place.owner) chownSync(secret, place.owner.uid, place.owner.gid);
  const identity = [`--username=${USER}`, "--auth=scram-sha-256", `--pwfile=${secret}`];
  const { status, stderr, error } = spawnSync(
    join(place.native, "bin", "initdb"),
    [`--pgdata=${place.data}`, ...identity, ...LOCALE],
    { ...as(place), env: environment, encoding: "utf8", cwd: place.data },
  );
  rmSync(secret, { force: true });
  if (status === 0) return;
  throw new StartFailure(
    `PostgreSQL could not make its data folder ${place.data} (${error?.message ?? lastLine(stderr)})`,
    "give the folder space and write permission, or set DATABASE_URL",
  );
}

const RESTART_AFTER = 300;

/** Keeps a server running until `stop`: one that was killed comes back on the same port. */
function launch(place: Place, port: number, settings: Record<string, string>) {
  let isStopping = false;
  let current = spawnServer(place, port, settings);
  const watch = () => {
    current.exit
      .then(() => wait(RESTART_AFTER))
      .then(() => stopStale(place.data))
      .then(() => {
        if (isStopping) return;
        current = spawnServer(place, port, settings);
        watch();
      })
      .catch(() => undefined);
  };
  const stop = async () => {
    isStopping = true;
    current.end();
    await current.exit;
  };
  /** Only after the first connection: a server that cannot start at all must not be tried for ever. */
  return { keep: watch, exit: () => current.exit, stop };
}

/**
 * In a process group of its own, so that Ctrl-C reaches the application first. A shell holds a pipe to
 * us and stops the server when we vanish without a word.
 */
function spawnServer(place: Place, port: number, settings: Record<string, string>) {
  const log = openSync(join(place.data, "server.log"), "a", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(
    join(place.native, "bin", "postgres"),
    ["-D", place.data, "-p", String(port), ...flags],
    {
      ...as(place),
      env: environment,
      cwd: place.data,
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  const guard = spawn("/bin/sh", ["-c", `read -r _; kill -INT ${server.pid} 2>/dev/null`], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const exit = new Promise<void>((resolve) => {
    for (const event of ["exit", "error"]) server.once(event, () => resolve());
  }).then(() => {
    guard.kill("SIGKILL");
  });
  return { exit, end: () => server.kill("SIGINT") };
}

async function untilReady(url: string, exit: Promise<void>, data: string) {
  let hasEnded = false;
  void exit.then(() => {
    hasEnded = true;
  });
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const deadline = Date.now() + READY_WITHIN;
  while (!hasEnded && Date.now() < deadline) {
    const problem = await tryConnect(admin.href);
    if (!problem) return;
    if (problem === "28P01") throw foreignPassword(data);
    await wait(30);
  }
  const log = readFileSync(join(data, "server.log"), "utf8");
  throw new StartFailure(
    `PostgreSQL did not come up (${lastLine(log) || "no word in its log"})`,
    `look into ${join(data, "server.log")}`,
  );
}

const foreignPassword = (data: string) =>
  new StartFailure(
    `the database in ${data} was made with another password than the one in secrets.json`,
    "put the right secrets.json back into the data folder",
  );

async function tryConnect(connectionString: string): Promise<string | undefined> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    // Not awaited: the end of a connection that never was may not come.
    client.end().catch(() => undefined);
    return error instanceof Error && "code" in error ? String(error.code) : "unknown";
  }
}

async function createDatabase(url: string) {
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
    DATABASE,
  ]);
  if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  await client.end();
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
