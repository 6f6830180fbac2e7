import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stdout } from "node:process";
import { closeDb } from "@/lib/platform/db";
import { overrideEnv } from "@/lib/platform/env";
import { seedPeople } from "@/prisma/seed/people";
import { seedProducts } from "@/prisma/seed/products";
import { measureRecall } from "@/prisma/seed/recall";
import { seedReference } from "@/prisma/seed/reference";
import { startCluster } from "./postgres/cluster";
import { migrateDatabase } from "./start/schema";

const say = (line: string) => stdout.write(`${line}\n`);

/** How many of the goods that buyers mean are among the first ten found; on a database of its own. */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), "karavan-recall-"));
  chmodSync(folder, 0o755);
  const cluster = await startCluster({
    folder: join(folder, "postgres"),
    password: randomBytes(16).toString("hex"),
    isThrowaway: true,
  });
  overrideEnv({ DATABASE_URL: cluster.url });
  await migrateDatabase(cluster.url);
  await seedReference();
  await seedPeople();
  await seedProducts({ isDrawn: false });
  for (const { locale, queries, recall, misses } of await measureRecall()) {
    say(`${locale}  ${String(queries).padStart(3)} queries  recall@10 ${recall.toFixed(3)}`);
    for (const { q, missing, found } of misses) {
      say(`      ${q}: ${missing.join(", ")} not in ${found.join(", ") || "nothing"}`);
    }
  }
  await closeDb();
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

await main();
