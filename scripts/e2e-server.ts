import { rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { stdout } from "node:process";
import { unpackBrowser } from "./e2e/chromium";
import { fail, StartFailure } from "./failure";
import { startLocalStripe } from "./local-stripe/server";
import { startCluster } from "./postgres/cluster";
import { buildIfStale } from "./start/build";
import { keepRunning, NEXT, stopChildren } from "./start/children";
import { openDataFolder } from "./start/config";
import { seedEmpty } from "./start/demo";
import { migrateDatabase } from "./start/schema";
import { openSecrets } from "./start/secrets";

/** Must equal playwright.config.ts. */
const PORT = "3199";
const STRIPE = { port: 3198, secret: "sk_test_local", webhookSecret: "whsec_local" };
const FOLDER = resolve(".data/e2e");

/** The production build on a fresh database with the demo in it, for the browser tests. */
async function serve() {
  unpackBrowser();
  rmSync(FOLDER, { recursive: true, force: true });
  const { databasePassword } = openSecrets(openDataFolder(FOLDER));
  const cluster = await startCluster({
    folder: join(FOLDER, "postgres"),
    password: databasePassword,
    isThrowaway: true,
  });
  const stripe = await startLocalStripe({
    ...STRIPE,
    webhookUrl: `http://localhost:${PORT}/api/stripe/webhook`,
  });
  const stop = async () => {
    await stopChildren();
    await stripe.close();
    await cluster.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop());
  const extra = {
    DATABASE_URL: cluster.url,
    PORT,
    BASE_URL: `http://localhost:${PORT}`,
    KARAVAN_DATA_DIR: FOLDER,
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    SMTP_URL: "",
    STRIPE_SECRET_KEY: STRIPE.secret,
    STRIPE_WEBHOOK_SECRET: STRIPE.webhookSecret,
    STRIPE_HOST: stripe.url,
  };
  // Tests of access look at what is in the database, not at what was answered.
  writeFileSync(join(FOLDER, "database.url"), cluster.url, { mode: 0o600 });
  await migrateDatabase(cluster.url);
  await seedEmpty(cluster.url, true, extra);
  await buildIfStale((line) => stdout.write(`${line}\n`));
  const giveUp = (script: string) =>
    fail(new StartFailure(`${script} keeps crashing`, "read above"));
  keepRunning(NEXT, ["start", "--port", PORT], extra, giveUp);
  keepRunning("lib/jobs/worker.ts", [], extra, giveUp);
}

serve().catch(fail);
