import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFailure } from "../failure";
import { commandOf, isAlive } from "../processes";

/** One start per data folder: a second one would end the first one's database. Returns what lets go. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, "start.pid");
  const pid = Number(readText(path));
  if (pid > 0 && pid !== process.pid && isAlive(pid) && commandOf(pid).includes("start.mjs")) {
    throw new StartFailure(
      `Karavan already runs from this folder (process ${pid})`,
      `end it first: kill ${pid}`,
    );
  }
  writeFileSync(path, String(process.pid));
  return () => rmSync(path, { force: true });
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
