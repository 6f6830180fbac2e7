import { existsSync } from "node:fs";
import { loadEnvFile, stdout } from "node:process";
import { examine } from "@/lib/doctor/queries/examine";
import { closeDb, db } from "@/lib/platform/db";

/** Looks at the running database; every count is to be zero, and the exit code says whether it is. */
async function main() {
  if (existsSync(".env")) loadEnvFile(".env");
  const findings = await examine(db);
  for (const { code, rule, broken } of findings)
    stdout.write(`${code.padEnd(4)} ${String(broken).padStart(6)}  ${rule}\n`);
  if (findings.some(({ broken }) => broken > 0)) process.exitCode = 1;
  await closeDb();
}

await main();
