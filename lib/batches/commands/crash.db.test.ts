import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { applyBatch, undoBatch } from "@/lib/batches/commands/steer-batch";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { type Actor, proveActor, type SellerActor } from "@/lib/identity/actor";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { childEnv, databaseUrl, overrideEnv } from "@/lib/platform/env";
import { putFile } from "@/lib/platform/storage";
import { createProduct, createSeller } from "@/lib/testing/factories";

const WORKER = fileURLToPath(new URL("../../jobs/worker.ts", import.meta.url));
const OLD = 40;
const NEW = 2_000;
const REFUSED = 5;
/** Milliseconds: the start of a worker on a busy machine, and less than the minute of silence. */
const SOON = 40_000;
const LONG = 120_000;

const system = proveActor({ kind: "system" });
const workers: ChildProcess[] = [];

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "karavan-crash-"));
  overrideEnv({ KARAVAN_DATA_DIR: folder });
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

/** A worker as `npm start` keeps it. */
function startWorker() {
  const args = ["--import", "tsx", "--conditions=react-server", WORKER];
  const worker = spawn(process.execPath, args, {
    env: childEnv({
      DATABASE_URL: databaseUrl(),
      KARAVAN_DATA_DIR: folder,
      LOG_LEVEL: "silent",
      NODE_ENV: "production",
    }),
    stdio: "ignore",
  });
  workers.push(worker);
  const ended = new Promise((resolve) => worker.once("exit", (_, signal) => resolve(signal)));
  return (signal: NodeJS.Signals) => {
    worker.kill(signal);
    return ended;
  };
}

const HEADER =
  "货号,品名,俄文品名,颜色,装箱数,外箱尺寸(cm),毛重/净重(kg),单价(元),起订量,交期,HS编码,类目";
const row = (itemNo: string, price: number | string) =>
  `${itemNo},梳子,Расчёска,红色/蓝色,60,52*38*42,13.05/12.3,${price},120,12-18天,961511,daily`;
const rows = (name: string, count: number, price: number | string) =>
  Array.from({ length: count }, (_, at) => row(`${name}-${at}`, price));

async function check(seller: Actor & SellerActor, lines: readonly string[]) {
  const key = await putFile("private", Buffer.from([HEADER, ...lines].join("\n"), "utf8"), "csv");
  const batchId = await startImport(seller, { name: "a.csv", key, kind: "csv", photosKey: null });
  await runBatch(system, batchId);
  await mapColumns(seller, mapColumnsInput.parse({ batchId }));
  await runBatch(system, batchId);
  return batchId;
}

const statusOf = async (id: string) =>
  (await db.batch.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

const countWritten = (batchId: string) =>
  db.batchRow.count({ where: { batchId, written: { not: null } } });

async function until(isSo: () => Promise<boolean>, most = LONG) {
  const deadline = now().getTime() + most;
  while (!(await isSo())) {
    if (now().getTime() > deadline) throw new Error(`not within ${most} milliseconds`);
    await wait(20);
  }
}

/** Everything that a product written twice, or half, would have more or less of. */
const shapeOf = async (sellerId: string) => {
  const where = { product: { sellerId } };
  return {
    products: await db.product.count({ where: { sellerId } }),
    variants: await db.variant.count({ where }),
    tiers: await db.priceTier.count({ where }),
    changed: await db.product.count({ where: { sellerId, priceFrom: 35_000n } }),
  };
};

test("a worker killed while it writes is followed by the next one, which writes the rest and nothing twice", {
  timeout: 300_000,
}, async () => {
  const seller = await createSeller();
  const { companyId } = seller;
  await createProduct(await createSeller());
  const old = await check(seller, rows("OLD", OLD, 3.2));
  await applyBatch(seller, { batchId: old });
  await runBatch(system, old);
  const before = await shapeOf(companyId);
  const revisions = await db.product.findMany({
    where: { sellerId: companyId },
    select: { id: true, revision: true },
  });

  const batchId = await check(seller, [
    ...rows("OLD", OLD / 2, 3.5),
    ...rows("OLD", OLD, 3.2).slice(OLD / 2),
    ...rows("NEW", NEW, 3.2),
    ...rows("BAD", REFUSED, "cheap"),
  ]);
  const promised = { created: NEW, changed: OLD / 2, same: OLD / 2, refused: REFUSED };
  expect(await db.batch.findUnique({ where: { id: batchId } })).toMatchObject(promised);
  await applyBatch(seller, { batchId });

  const kill = startWorker();
  await until(async () => (await countWritten(batchId)) > 0);
  expect(await kill("SIGKILL")).toBe("SIGKILL");
  const written = await countWritten(batchId);
  expect(written).toBeLessThan(NEW);
  expect(await statusOf(batchId)).toBe("applying");
  expect(
    await db.$queryRaw`select 1 from graphile_worker.jobs where locked_at is not null`,
  ).not.toEqual([]);

  const stop = startWorker();
  await until(async () => (await countWritten(batchId)) > written, SOON);
  await until(async () => (await statusOf(batchId)) !== "applying");
  expect(await db.batch.findUnique({ where: { id: batchId } })).toMatchObject({
    ...{ ...promised, status: "applied", failure: null, done: NEW + OLD / 2 },
  });
  expect(await countWritten(batchId)).toBe(NEW + OLD / 2);
  expect(await shapeOf(companyId)).toEqual({
    products: OLD + NEW,
    variants: 2 * (OLD + NEW),
    tiers: OLD + NEW,
    changed: OLD / 2,
  });
  for (const { id, revision } of revisions) {
    const after = await db.product.findUniqueOrThrow({ where: { id } });
    expect(after.revision - revision).toBe(after.priceFrom === 35_000n ? 1 : 0);
  }

  await undoBatch(seller, { batchId });
  await until(async () => (await statusOf(batchId)) !== "undoing");
  expect(await statusOf(batchId)).toBe("undone");
  expect(await shapeOf(companyId)).toEqual(before);
  await stop("SIGTERM");
  expect(
    await db.$queryRaw`select 1 from graphile_worker.jobs where locked_at is not null`,
  ).toEqual([]);
});
