import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { loadEnvFile } from "node:process";
import { type Env, env } from "@/lib/platform/env";
import { StartFailure } from "../failure";
import { isPortFree } from "../postgres/ports";

/** Reads .env where there is one and names every problem of the configuration at once. */
export function readConfig(): Env {
  if (existsSync(".env")) loadEnvFile(".env");
  return env();
}

/** Others may pass through, since the database may belong to another user, but not look around. */
const FOLDER_MODE = 0o711;

export function openDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    makeFolders(path);
    accessSync(path, constants.W_OK);
  } catch {
    throw new StartFailure(
      `the data folder ${path} is not writable`,
      "give this user the right to write there, or set KARAVAN_DATA_DIR to another folder",
    );
  }
  return path;
}

/** Step by step: Node's own recursive mkdir never returns where the system answers "no such file". */
function makeFolders(path: string) {
  if (existsSync(path)) return;
  makeFolders(dirname(path));
  mkdirSync(path, { mode: FOLDER_MODE });
}

export async function claimPort(port: number) {
  if (await isPortFree(port)) return;
  throw new StartFailure(
    `port ${port} is taken by another program`,
    `end that program, or choose another port: PORT=${port + 1} npm start`,
  );
}
