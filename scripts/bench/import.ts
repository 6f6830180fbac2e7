import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { mapColumns } from "@/lib/batches/commands/map-columns";
import { runBatch } from "@/lib/batches/commands/run-batch";
import { startImport } from "@/lib/batches/commands/start-import";
import { applyBatch, undoBatch } from "@/lib/batches/commands/steer-batch";
import { mapColumnsInput } from "@/lib/batches/schema/map-columns";
import { type Actor, proveActor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { writeSheet } from "@/lib/platform/sheet-writer";
import { putFileFrom } from "@/lib/platform/storage";
import { createProduct, createSeller } from "@/lib/testing/factories";

const HEADERS =
  "货号|品名|俄文品名|英文品名|中文描述|材质|颜色|内盒|装箱数|外箱尺寸(cm)|体积|毛重/净重(kg)|单价(元)|≥600|≥3000|起订量|交期|海关编码|类目|备注";

function* goods(count: number, surcharge: number) {
  for (let row = 1; row <= count; row += 1) {
    const price = 3 + (row % 50) / 10 + surcharge;
    const prices = [price, price - 0.3, price - 0.5].map((yuan) => yuan.toFixed(2));
    const names = [`测试梳子 ${row}`, `Расчёска ${row}, пластик`, `Comb ${row}, plastic`];
    yield [
      ...[`BN-${100_000 + row}`, ...names, "塑料梳子，20 厘米", "塑料", "红色/蓝色", "12", "60"],
      ...[
        "52*38*42",
        "0.083",
        "13.05/12.3",
        ...prices,
        "120",
        "12-18天",
        "9615110000",
        "daily",
        "",
      ],
    ];
  }
}

async function upload(
  actor: Extract<Actor, { kind: "seller" }>,
  folder: string,
  rows: Iterable<string[]>,
) {
  const columns = HEADERS.split("|").map((header) => ({ header, isNumber: true }));
  const path = join(folder, "goods.xlsx");
  const sheet = writeSheet("xlsx", columns, rows) as ReadableStream<Uint8Array>;
  await pipeline(Readable.fromWeb(sheet), createWriteStream(path));
  const key = await putFileFrom("private", path, "xlsx");
  return startImport(actor, { name: "goods.xlsx", key, kind: "xlsx", photosKey: null });
}

type ImportTimes = Readonly<Record<string, number>>;

/** Seconds in which so many rows of twenty columns are read and checked, written, changed and taken back. */
export async function benchImport(count: number): Promise<ImportTimes> {
  const system = proveActor({ kind: "system" });
  const seller = await createSeller();
  await createProduct(await createSeller());
  const folder = await mkdtemp(join(tmpdir(), "karavan-bench-"));
  const times: Record<string, number> = {};
  const timed = async (name: string, work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    times[name] = Math.round(performance.now() - start) / 1_000;
  };
  const check = async (surcharge: number) => {
    const batchId = await upload(seller, folder, goods(count, surcharge));
    await timed(`outline +${surcharge}`, () => runBatch(system, batchId));
    await mapColumns(seller, mapColumnsInput.parse({ batchId }));
    await timed(`read and check +${surcharge}`, () => runBatch(system, batchId));
    return batchId;
  };
  try {
    const first = await check(0);
    await applyBatch(seller, { batchId: first });
    await timed("write new", () => runBatch(system, first));
    const second = await check(1);
    await applyBatch(seller, { batchId: second });
    await timed("write changed", () => runBatch(system, second));
    await undoBatch(seller, { batchId: second });
    await timed("take back", () => runBatch(system, second));
    const { created, changed } = await db.batch.findUniqueOrThrow({ where: { id: second } });
    return { rows: count, ...times, created, changed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
