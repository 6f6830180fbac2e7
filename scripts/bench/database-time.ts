import { closeSync, openSync, readSync, statSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { db } from "@/lib/platform/db";

const TOLD = /duration: ([\d.]+) ms {2}(parse|bind|execute)/;
const SETTLED_MS = 500;

/** Whether PostgreSQL notes the time of every statement. */
async function note(isOn: boolean) {
  if (isOn) await db.$executeRaw`alter system set log_min_duration_statement = 0`;
  else await db.$executeRaw`alter system reset log_min_duration_statement`;
  await db.$queryRaw`select pg_reload_conf()`;
  await wait(SETTLED_MS);
}

function readFrom(file: string, start: number): string {
  const bytes = Buffer.alloc(statSync(file).size - start);
  const handle = openSync(file, "r");
  readSync(handle, bytes, 0, bytes.length, start);
  closeSync(handle);
  return bytes.toString("utf8");
}

/**
 * Milliseconds that PostgreSQL itself took while `work` ran, as its log tells them: each statement that was executed,
 * and everything together with reading and planning.
 */
export async function databaseTimes(log: string, work: () => Promise<unknown>) {
  await note(true);
  const start = statSync(log).size;
  await work();
  await note(false);
  const told = readFrom(log, start)
    .split("\n")
    .flatMap((line) => {
      const [, ms, step] = TOLD.exec(line) ?? [];
      return ms === undefined ? [] : [{ ms: Number(ms), step }];
    });
  return {
    statements: told.filter(({ step }) => step === "execute").map(({ ms }) => ms),
    total: told.reduce((sum, { ms }) => sum + ms, 0),
  };
}
